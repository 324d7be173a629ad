#include "xml.hpp"

#include <expat.h>
#include <fmt/format.h>
#include <strings.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <numeric>

#include "charset.hpp"
#include "scts/model/text.hpp"

namespace scts::exchange {

namespace {

constexpr std::size_t kBuffer = 65536;
// Expat keeps open tags and an unfinished tag in memory.
constexpr int kDeepest = 100;
constexpr long long kLongestTag = 1 << 20;

/// Every byte is a character.
int any_encoding(void*, const XML_Char*, XML_Encoding* encoding) {
  std::iota(std::begin(encoding->map), std::end(encoding->map), 0);
  encoding->data = nullptr;
  encoding->convert = nullptr;
  encoding->release = nullptr;
  return XML_STATUS_OK;
}

int unknown_encoding(void*, const XML_Char* name, XML_Encoding* encoding) {
  const auto charset = find_charset(name);
  if (!charset) return XML_STATUS_ERROR;
  std::copy(charset->begin(), charset->end(), encoding->map);
  encoding->data = nullptr;
  encoding->convert = nullptr;
  encoding->release = nullptr;
  return XML_STATUS_OK;
}

}  // namespace

void Mojibake::look(std::string_view bytes) {
  if (found_) return;
  for (std::size_t at = ascii_prefix(bytes); at < bytes.size(); at += 1 + ascii_prefix(bytes.substr(at + 1))) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    const auto before = at > 0 ? static_cast<unsigned char>(bytes[at - 1]) : before_;
    // Â, Ã and Å are what is left of «, é and œ; no word goes on with a control character or a sign after them.
    if (byte <= 0xBF && (before == 0xC2 || before == 0xC3 || before == 0xC5)) {
      found_ = seen_ + at;
      return;
    }
  }
  seen_ += bytes.size();
  if (!bytes.empty()) before_ = static_cast<unsigned char>(bytes.back());
}

void Mojibake::pass_over(std::size_t bytes) {
  seen_ += bytes;
  before_ = 0;
}

void Xml::Free::operator()(XML_ParserStruct* parser) const {
  XML_ParserFree(parser);
}

template <class F>
void Xml::guard(F&& handle) noexcept {
  if (failure_) return;  // expat may still call once after it was stopped
  try {
    handle();
  } catch (...) {
    failure_ = std::current_exception();
    XML_StopParser(parser_.get(), XML_FALSE);
  }
}

std::string Xml::declared_encoding(std::string_view head) {
  const std::unique_ptr<XML_ParserStruct, Free> parser(XML_ParserCreate(nullptr));
  if (!parser) throw std::bad_alloc();
  std::string found;
  XML_SetUserData(parser.get(), &found);
  XML_SetUnknownEncodingHandler(parser.get(), any_encoding, nullptr);
  XML_SetXmlDeclHandler(parser.get(), [](void* data, const XML_Char*, const XML_Char* encoding, int) {
    if (encoding) static_cast<std::string*>(data)->assign(encoding, std::min(::strlen(encoding), std::size_t{100}));
  });
  XML_Parse(parser.get(), head.data(), static_cast<int>(head.size()), XML_FALSE);  // its errors come again
  return found;
}

Xml::Xml(Source source, XmlWords words, Wanted wanted)
    : source_(std::move(source)), words_(words), encoding_(declared_encoding(source_.head())) {
  if (wanted) passing_over_.emplace(source_, std::move(wanted));
  // A mark of UTF-8 under another name: the parser and `mojibake_` judge that.
  const bool marked = source_.head().starts_with("\xEF\xBB\xBF");
  if (const auto charset = find_charset(encoding_); charset && !marked) to_utf8_.emplace(*charset);
  parser_.reset(XML_ParserCreate(to_utf8_ ? "UTF-8" : nullptr));
  if (!parser_) throw std::bad_alloc();
  const auto parser = parser_.get();
  XML_SetUserData(parser, this);
  XML_SetUnknownEncodingHandler(parser, unknown_encoding, nullptr);
  XML_SetStartDoctypeDeclHandler(parser, [](void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    self(data).guard([&] { self(data).fail(fmt::format("a document type: no {} has one", self(data).words_.what)); });
  });
  XML_SetElementHandler(
      parser,
      [](void* data, const XML_Char* name, const XML_Char** attributes) {
        self(data).guard([&] {
          if (++self(data).depth_ > kDeepest) self(data).fail("elements nested too deep");
          self(data).start(name, attributes);
        });
      },
      [](void* data, const XML_Char*) {
        self(data).guard([&] {
          --self(data).depth_;
          self(data).end();
        });
      });
  listen(true);
}

/// What the parser gets next, as it stands in the file; nothing at the end.
std::string_view Xml::raw() {
  if (!passing_over_) {
    raw_.resize(kBuffer);
    const auto read = std::string_view(raw_).substr(0, source_.read(raw_));
    mojibake_.look(read);
    return read;
  }
  raw_.clear();
  while (raw_.size() < kBuffer) {
    const auto part = passing_over_->next();
    if (!part) break;
    if (part->passed > 0) {
      mojibake_.pass_over(part->passed);
    } else {
      mojibake_.look(part->text);
    }
    raw_ += part->text;
  }
  return raw_;
}

/// The parser's buffer; returns how much is in it.
std::size_t Xml::fill() {
  const auto buffer = [&](std::size_t size) {
    auto* found = static_cast<char*>(XML_GetBuffer(parser_.get(), static_cast<int>(size + 1)));  // none is no buffer
    if (!found) throw std::bad_alloc();
    return found;
  };
  if (!to_utf8_ && !passing_over_) {
    auto* into = buffer(kBuffer);
    const auto size = source_.read({into, kBuffer});
    mojibake_.look({into, size});
    return size;
  }
  const auto read = raw();
  if (!to_utf8_) {
    std::copy(read.begin(), read.end(), buffer(read.size()));
    return read.size();
  }
  auto* into = buffer(ToUtf8::kWidest * read.size());
  return static_cast<std::size_t>((*to_utf8_)(read, into) - into);
}

bool Xml::advance() {
  XML_Status status = XML_STATUS_OK;
  if (paused_) {
    paused_ = false;
    status = XML_ResumeParser(parser_.get());
  } else {
    const auto size = fill();
    at_end_ = size == 0;
    fed_ += static_cast<long long>(size);
    status = XML_ParseBuffer(parser_.get(), static_cast<int>(size), at_end_);
  }
  const bool single_byte = !encoding_.empty() && ::strcasecmp(encoding_.c_str(), "UTF-8") != 0;
  if (single_byte && mojibake_.found()) {
    exchange::fail(path(), source_.line(*mojibake_.found()),
                   fmt::format("UTF-8 in a file that says it is {}", encoding_),
                   "export it again from SIECLE, and do not save it with an editor");
  }
  if (failure_) std::rethrow_exception(failure_);
  if (status == XML_STATUS_ERROR) fail_xml();
  if (!paused_ && !at_end_ && fed_ - XML_GetCurrentByteIndex(parser_.get()) > kLongestTag)
    fail("a tag or comment has more than 1 MiB");
  return paused_ || !at_end_;
}

void Xml::listen(bool to_text) {
  const auto hear = [](void* data, const XML_Char* part, int size) {
    self(data).guard([&] { self(data).text({part, static_cast<std::size_t>(size)}); });
  };
  XML_SetCharacterDataHandler(parser_.get(), to_text ? +hear : nullptr);
}

void Xml::pause() {
  paused_ = true;
  XML_StopParser(parser_.get(), XML_TRUE);
}

long Xml::line() const {
  return static_cast<long>(XML_GetCurrentLineNumber(parser_.get()));
}

void Xml::fail(const std::string& message) const {
  exchange::fail(path(), line(), message, std::string(words_.again));
}

void Xml::fail_xml() const {
  const auto code = XML_GetErrorCode(parser_.get());
  if (at_end_) fail("the file is cut short");
  if (code == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
  if (code == XML_ERROR_UNKNOWN_ENCODING) fail(fmt::format("the encoding \"{}\" is not read", cut(encoding_, 60)));
  fail(fmt::format("not well-formed XML ({})", XML_ErrorString(code)));
}

}  // namespace scts::exchange
