#include "source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <limits>
#include <utility>

#include "encoding.hpp"
#include "scts/error.hpp"
#include "scts/files/failure.hpp"
#include "scts/model/text.hpp"

namespace scts::exchange {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kHead = 4096;
constexpr std::size_t kShown = 60;  // characters of a name

struct Look {
  std::string_view magic;  ///< in capitals
  std::string_view what;
  std::string_view hint;
};
constexpr auto kAgain = "export it again"sv;
constexpr std::array<Look, 5> kOthers{{
    {"%PDF-", "looks like a PDF", kAgain},
    {"\xD0\xCF\x11\xE0", "is an old Excel workbook (.xls), or one that is protected by a password",
     "open it in a spreadsheet, and save it as .xlsx without a password, or as CSV"},
    {"\x1F\x8B", "looks like a gzip file", "unpack it first"},
    {"<!DOCTYPE HTML", "looks like a web page (has the portal's session expired?)", kAgain},
    {"<HTML", "looks like a web page (has the portal's session expired?)", kAgain},
}};

/// A text has few control characters, if any.
bool binary(std::string_view head) {
  const auto strange = std::count_if(head.begin(), head.end(), [](char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || c == 0x7F;
  });
  return static_cast<std::size_t>(strange) > 1 + head.size() / 16;
}

bool zipped(std::string_view head) {
  return head.starts_with("PK\3\4") || head.starts_with("PK\5\6") || head.starts_with("PK\7\10");
}

std::string capitals(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return out;
}

std::size_t read_some(std::FILE* file, std::span<char> into, const std::string& path) {
  const auto size = std::fread(into.data(), 1, into.size(), file);
  if (size == 0 && std::ferror(file)) files::fail(path, errno);
  return size;
}

}  // namespace

void fail(const std::string& path, long line, const std::string& message, const std::string& hint) {
  throw Error(Fault::failed,
              line > 0 ? fmt::format("{}:{}: {}", path, line, message) : fmt::format("{}: {}", path, message), hint);
}

std::string listed(const std::vector<std::string>& names) {
  constexpr std::size_t shown = 5;
  constexpr std::size_t length = 60;
  std::string out;
  for (std::size_t i = 0; i < std::min(names.size(), shown); ++i) out += (i == 0 ? "" : ", ") + cut(names[i], length);
  return names.size() > shown ? fmt::format("{} and {} more", out, names.size() - shown) : out;
}

Source::Source(const std::filesystem::path& path) : path_(path.native()), file_(files::open_input(path_)) {
  auto facts = files::facts_of(file_.get(), path_);  // before the first byte is read: what is written from now on shows
  head_.resize(kHead);
  head_.resize(read_some(file_.get(), head_, path_));
  check_head();
  if (path_ == "-" || !facts.regular) {
    file_ = files::keep(head_, file_.get(), path_);
    facts = files::facts_of(file_.get(), path_);
  }
  size_ = facts.size;
  written_ = facts.written;
  if (zipped(head_)) {
    archive_ = std::make_shared<const Archive>(std::move(file_), path_);
    if (archive_->find("[Content_Types].xml") || archive_->find("mimetype")) return;
    entry_.emplace(archive_, archive_->only());
    read_head();
    if (zipped(head_)) fail(path_, 0, "the ZIP holds another ZIP", "unpack it, and give what it holds");
    check_head();
  }
  rewind();
  const bool blank =
      std::string_view(head_).substr(head_.starts_with("\xEF\xBB\xBF") ? 3 : 0).find_first_not_of(" \t\r\n") ==
      std::string::npos;
  if (blank && head_.size() < kHead) fail(path_, 0, "is empty", std::string(kAgain));
}

Source::Source(const Source& workbook, const std::string& name, std::size_t index)
    : path_(fmt::format("{}: {}", workbook.path_, cut(tidy(printable(name)), kShown))), archive_(workbook.archive_) {
  entry_.emplace(archive_, index);
  read_head();
  rewind();
}

bool Source::holds(const std::string& part) const {
  return archive_->find(part).has_value();
}

Source Source::part(const std::string& name) const {
  const auto index = archive_->find(name);
  if (!index) {
    fail(path_, 0, fmt::format("the workbook lacks {}", cut(tidy(printable(name)), kShown)),
         "open it in a spreadsheet, and save it again as .xlsx or as CSV");
  }
  return {*this, name, *index};
}

void Source::read_head() {
  head_.resize(kHead);
  head_.resize(read(head_));
}

/// Throws if these are the first bytes of something else.
void Source::check_head() const {
  const auto text = std::min(head_.find_first_not_of(" \t\r\n"), head_.size());
  const std::string start = capitals(std::string_view(head_).substr(text, 16));
  for (const auto& other : kOthers) {
    if (start.starts_with(other.magic)) fail(path_, 0, std::string(other.what), std::string(other.hint));
  }
  if (!zipped(head_) && !wide_encoding(head_) && binary(head_)) fail(path_, 0, "is no text", std::string(kAgain));
}

std::size_t Source::read(std::span<char> into) {
  if (workbook()) fail(path_, 0, "is a workbook, where none is read", "save it as CSV");
  if (entry_) return entry_->read(into);
  const auto size = read_some(file_.get(), into.first(std::min(into.size(), left_)), path_);
  left_ -= size;
  if (size == 0) check_unchanged();
  return size;
}

void Source::check_unchanged() const {
  const auto now = files::facts_of(file_.get(), path_);
  const bool same = left_ == 0 && now.size == size_ && now.written.tv_sec == written_.tv_sec &&
                    now.written.tv_nsec == written_.tv_nsec;
  if (!same) {
    throw Error(Fault::busy, fmt::format("{}: was changed while it was read", path_), "try again when it is complete");
  }
}

void Source::rewind() {
  if (entry_) return entry_->rewind();
  std::rewind(file_.get());
  left_ = size_;
}

long Source::line(std::size_t byte) {
  rewind();
  std::array<char, 65536> buffer;
  long line = 1;
  while (byte > 0) {
    const auto size = read(std::span(buffer).first(std::min(buffer.size(), byte)));
    if (size == 0) break;
    line += std::count(buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(size), '\n');
    byte -= size;
  }
  return line;
}

}  // namespace scts::exchange
