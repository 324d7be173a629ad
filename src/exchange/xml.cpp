#include "xml.hpp"

#include <expat.h>
#include <fmt/format.h>
#include <strings.h>

#include <algorithm>
#include <new>

#include "charset.hpp"
#include "scts/model/text.hpp"

namespace scts::exchange {

namespace {

constexpr int kBuffer = 65536;
// Expat keeps open tags and an unfinished tag in memory.
constexpr int kDeepest = 100;
constexpr long long kLongestTag = 1 << 20;

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
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    // Â, Ã and Å are what is left of «, é and œ; no word goes on with a control character or a sign after them.
    if (byte >= 0x80 && byte <= 0xBF && (before_ == 0xC2 || before_ == 0xC3 || before_ == 0xC5)) {
      found_ = line_;
      return;
    }
    if (byte == '\n') ++line_;
    before_ = byte;
  }
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

Xml::Xml(Source source) : source_(std::move(source)), parser_(XML_ParserCreate(nullptr)) {
  if (!parser_) throw std::bad_alloc();
  const auto parser = parser_.get();
  XML_SetUserData(parser, this);
  XML_SetUnknownEncodingHandler(parser, unknown_encoding, nullptr);
  XML_SetXmlDeclHandler(parser, [](void* data, const XML_Char*, const XML_Char* encoding, int) {
    self(data).guard([&] { self(data).encoding_ = encoding ? encoding : ""; });
  });
  XML_SetStartDoctypeDeclHandler(parser, [](void* data, const XML_Char*, const XML_Char*, const XML_Char*, int) {
    self(data).guard([&] { self(data).fail("a document type: no SIECLE export has one"); });
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
  XML_SetCharacterDataHandler(parser, [](void* data, const XML_Char* part, int size) {
    self(data).guard([&] { self(data).text({part, static_cast<std::size_t>(size)}); });
  });
}

bool Xml::advance() {
  XML_Status status = XML_STATUS_OK;
  if (paused_) {
    paused_ = false;
    status = XML_ResumeParser(parser_.get());
  } else {
    auto* buffer = static_cast<char*>(XML_GetBuffer(parser_.get(), kBuffer));
    if (!buffer) throw std::bad_alloc();
    const auto size = source_.read({buffer, kBuffer});
    at_end_ = size == 0;
    fed_ += static_cast<long long>(size);
    mojibake_.look({buffer, size});
    status = XML_ParseBuffer(parser_.get(), static_cast<int>(size), at_end_);
  }
  const bool single_byte = !encoding_.empty() && ::strcasecmp(encoding_.c_str(), "UTF-8") != 0;
  if (single_byte && mojibake_.found()) {
    exchange::fail(path(), *mojibake_.found(), fmt::format("UTF-8 in a file that says it is {}", encoding_),
                   "export it again from SIECLE, and do not save it with an editor");
  }
  if (failure_) std::rethrow_exception(failure_);
  if (status == XML_STATUS_ERROR) fail_xml();
  if (!paused_ && !at_end_ && fed_ - XML_GetCurrentByteIndex(parser_.get()) > kLongestTag)
    fail("a tag or comment has more than 1 MiB");
  return paused_ || !at_end_;
}

void Xml::pause() {
  paused_ = true;
  XML_StopParser(parser_.get(), XML_TRUE);
}

long Xml::line() const {
  return static_cast<long>(XML_GetCurrentLineNumber(parser_.get()));
}

void Xml::fail(const std::string& message) const {
  exchange::fail(path(), line(), message, "export it again from SIECLE");
}

void Xml::fail_xml() const {
  const auto code = XML_GetErrorCode(parser_.get());
  if (at_end_) fail("the file is cut short");
  if (code == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
  if (code == XML_ERROR_UNKNOWN_ENCODING) fail(fmt::format("the encoding \"{}\" is not read", cut(encoding_, 60)));
  fail(fmt::format("not well-formed XML ({})", XML_ErrorString(code)));
}

}  // namespace scts::exchange
