#include "utf8_source.hpp"

#include <fmt/format.h>
#include <iconv.h>
#include <strings.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "encoding.hpp"
#include "scts/error.hpp"
#include "scts/model/text.hpp"

namespace scts::exchange {

namespace {

constexpr std::size_t kBuffer = 65536;
const auto kNoConverter = reinterpret_cast<iconv_t>(-1);  // NOLINT(performance-no-int-to-ptr): as iconv_open(3) has it
constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr auto kSayIt = "say what it is with --encoding, or save it as UTF-8 (in a spreadsheet: “CSV UTF-8”)";

bool is_utf8(const std::string& name) {
  return ::strcasecmp(name.c_str(), "utf-8") == 0 || ::strcasecmp(name.c_str(), "utf8") == 0;
}

/// Reads to the end.
bool all_utf8(Source& source) {
  std::string buffer(kBuffer, '\0');
  std::size_t kept = 0;
  while (const auto size = source.read(std::span(buffer).subspan(kept))) {
    const std::size_t end = kept + size;
    std::size_t cut = end;  // before the last character, which the buffer may have cut
    const auto in_character = [&](std::size_t i) { return (static_cast<unsigned char>(buffer[i]) & 0xC0) == 0x80; };
    while (cut > 0 && end - cut < 3 && in_character(cut - 1)) --cut;
    if (cut > 0 && static_cast<unsigned char>(buffer[cut - 1]) >= 0xC0) --cut;
    if (!valid_utf8(std::string_view(buffer).substr(0, cut))) return false;
    kept = end - cut;
    std::copy_n(buffer.begin() + static_cast<std::ptrdiff_t>(cut), kept, buffer.begin());
  }
  return valid_utf8(std::string_view(buffer).substr(0, kept));
}

}  // namespace

void Utf8Source::Close::operator()(void* converter) const {
  ::iconv_close(converter);
}

Utf8Source::Utf8Source(Source source, const std::optional<std::string>& encoding) : source_(std::move(source)) {
  if (encoding) {
    if (!is_utf8(*encoding)) open(*encoding);
  } else if (const auto wide = wide_encoding(source_.head())) {
    open(wide->name);
    taken_for_ = wide->words;
  } else if (!source_.head().starts_with(kMark) && !all_utf8(source_)) {
    const auto told = recognise(source_);
    if (!told) exchange::fail(path(), 0, "neither UTF-8 nor Windows-1252, Mac OS Roman or MS-DOS text", kSayIt);
    open(told->name);
    taken_for_ = told->words;
  }
  source_.rewind();
}

void Utf8Source::open(const std::string& name) {
  // An empty name is the locale's to iconv, and after a slash it is told how to convert.
  const bool plain = !name.empty() && name.find('/') == std::string::npos;
  const iconv_t converter = plain ? ::iconv_open("UTF-8", name.c_str()) : kNoConverter;
  if (converter == kNoConverter) {
    throw Error(Fault::usage, fmt::format("the encoding \"{}\" is not known", name),
                "use utf-8, windows-1252, macintosh, cp850 or another that 'iconv --list' tells");
  }
  converter_.reset(converter);
}

std::size_t Utf8Source::read(std::span<char> into) {
  auto size = converter_ ? convert(into) : source_.read(into);
  if (std::exchange(at_start_, false) && std::string_view(into.data(), size).starts_with(kMark)) {
    std::copy(into.begin() + kMark.size(), into.begin() + static_cast<std::ptrdiff_t>(size), into.begin());
    size -= kMark.size();
    if (size == 0) return read(into);
  }
  return size;
}

std::size_t Utf8Source::convert(std::span<char> into) {
  char* out = into.data();
  std::size_t room = into.size();
  while (room == into.size()) {
    if (!ended_) {
      const auto kept = raw_.size();
      raw_.resize(kept + kBuffer);
      const auto size = source_.read(std::span(raw_).subspan(kept));
      raw_.resize(kept + size);
      ended_ = size == 0;
    }
    char* in = raw_.data();
    std::size_t left = raw_.size();
    const bool failed = ::iconv(converter_.get(), &in, &left, &out, &room) == static_cast<std::size_t>(-1);
    const bool bad = failed && (errno == EILSEQ || (errno == EINVAL && ended_));
    raw_.erase(0, raw_.size() - left);
    // What stands before the bad character is told first.
    if (bad && room == into.size()) {
      exchange::fail(path(), line_,
                     taken_for_.empty() ? "not in the encoding that it is said to be"
                                        : fmt::format("not {} throughout", taken_for_),
                     kSayIt);
    }
    if (ended_ && raw_.empty()) break;
  }
  const auto size = into.size() - room;
  line_ += std::count(into.data(), into.data() + size, '\n');
  return size;
}

}  // namespace scts::exchange
