#include "mailbox.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "report.hpp"
#include "scts/error.hpp"
#include "scts/files/failure.hpp"
#include "scts/files/presence.hpp"
#include "scts/files/reading.hpp"

namespace scts::exchange::mail {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kBlock = 1 << 16;
constexpr std::size_t kBegin = 8 << 10;  // bytes in which most messages' headers end
constexpr std::size_t kMost = 1 << 20;   // of a message: what a report says comes before the copy of what was sent

/// The line that begins a message of an mbox: `From ce@example.org Tue Nov  3 10:00:00 2026`.
bool is_separator(std::string_view line) {
  if (!line.starts_with("From ")) return false;
  const auto digits = [&](std::size_t at) {
    return std::all_of(line.begin() + static_cast<std::ptrdiff_t>(at),
                       line.begin() + static_cast<std::ptrdiff_t>(at) + 2, [](char c) { return c >= '0' && c <= '9'; });
  };
  for (auto colon = line.find(':'); colon != std::string_view::npos; colon = line.find(':', colon + 1)) {
    if (colon > 1 && colon + 2 < line.size() && digits(colon - 2) && digits(colon + 1)) return true;
  }
  return false;
}

class Reader : public RosterReader {
 public:
  explicit Reader(std::string path) : header_{std::move(path), RosterKind::messages, {}, {}, true} {}
  [[nodiscard]] const RosterHeader& header() const override { return header_; }

  std::size_t read(RecordSink& sink) override {
    sink.begin(header_);
    std::size_t count = 0;
    each([&](std::string_view message, long place) {
      ++count;
      if (auto report = read_report(message)) sink.take(std::move(*report), place);
    });
    return count;
  }

 protected:
  using Told = std::function<void(std::string_view message, long place)>;
  virtual void each(const Told& f) = 0;

 private:
  RosterHeader header_;
};

class File final : public Reader {
 public:
  explicit File(Source source) : Reader(source.path()), source_(std::move(source)) {}

 private:
  void each(const Told& f) override {
    const auto tell = [&] {
      if (!message_.empty()) f(message_, begun_);
      message_.clear();
      begun_ = line_;
    };
    std::string block(kBlock, '\0');
    std::string line;
    while (const auto size = source_.read(block)) {
      for (std::string_view rest(block.data(), size); !rest.empty();) {
        const auto end = rest.find('\n');
        add(line, rest.substr(0, end));
        if (end == std::string_view::npos) break;
        rest.remove_prefix(end + 1);
        take(line, tell);
        line.clear();
      }
    }
    if (!line.empty()) take(line, tell);
    tell();
  }

  template <class Tell>
  void take(const std::string& line, const Tell& tell) {
    ++line_;
    if (after_gap_ && is_separator(line)) {
      tell();
    } else {
      add(message_, line);
      add(message_, "\n");
    }
    after_gap_ = line.empty() || line == "\r";
  }

  static void add(std::string& to, std::string_view text) { to += text.substr(0, kMost - std::min(kMost, to.size())); }

  Source source_;
  std::string message_;    // as far as it is needed
  long line_ = 0;          // that was read last
  long begun_ = 1;         // where the message did
  bool after_gap_ = true;  // the line before was empty
};

class Maildir final : public Reader {
 public:
  explicit Maildir(const fs::path& maildir) : Reader(maildir.native()), maildir_(maildir) {}

 private:
  void each(const Told& f) override {
    long number = 0;
    for (const auto& [name, part] : messages()) f(read(maildir_ / part / name), ++number);
  }

  struct Name {
    std::string name;
    const char* part;
  };
  /// The oldest come first: names begin with the time.
  [[nodiscard]] std::vector<Name> messages() const {
    std::vector<Name> all;
    for (const char* part : {"new", "cur"}) {
      std::error_code error;
      for (auto entry = fs::directory_iterator(maildir_ / part, error); !error && entry != fs::directory_iterator();
           entry.increment(error)) {
        std::error_code unknown;
        auto name = entry->path().filename().native();
        if (!name.starts_with('.') && entry->is_regular_file(unknown)) all.push_back({std::move(name), part});
      }
      if (error) files::fail(maildir_ / part, error.value());
    }
    std::sort(all.begin(), all.end(), [](const Name& one, const Name& other) { return one.name < other.name; });
    return all;
  }

  /// As much of it as may matter. Who reads his mail meanwhile moves it: then another run finds it.
  [[nodiscard]] static std::string read(const fs::path& path) {
    try {
      auto bytes = files::read_start(path, kBegin);
      std::string_view rest = bytes;
      const Header header(rest);
      if (bytes.size() == kBegin && (rest.empty() || may_report(header))) bytes = files::read_start(path, kMost);
      return bytes;
    } catch (const Error&) {
      if (files::present(path)) throw;
      return {};
    }
  }

  fs::path maildir_;
};

}  // namespace

bool is_mail(std::string_view head) {
  const auto line = take_line(head);
  if (is_separator(line)) return true;
  constexpr std::array<std::string_view, 14> first{"return-path",
                                                   "received",
                                                   "delivered-to",
                                                   "envelope-to",
                                                   "date",
                                                   "from",
                                                   "to",
                                                   "subject",
                                                   "message-id",
                                                   "mime-version",
                                                   "x-envelope-from",
                                                   "arc-seal",
                                                   "content-type",
                                                   "authentication-results"};
  const auto colon = line.find(':');
  const auto name = small(line.substr(0, std::min(colon, line.size())));
  return colon != std::string_view::npos && line.size() > colon + 1 &&
         (line[colon + 1] == ' ' || line[colon + 1] == '\t') &&
         std::find(first.begin(), first.end(), name) != first.end();
}

std::unique_ptr<RosterReader> open_file(Source source) {
  return std::make_unique<File>(std::move(source));
}

std::unique_ptr<RosterReader> open_maildir(const fs::path& maildir) {
  return std::make_unique<Maildir>(maildir);
}

}  // namespace scts::exchange::mail
