#include "charset.hpp"

#include <iconv.h>
#include <strings.h>

#include <algorithm>
#include <stdexcept>

namespace scts::exchange {

std::optional<Charset> find_charset(std::string_view name) {
  constexpr std::array<const char*, 4> known{"ISO-8859-15", "ISO-8859-1", "WINDOWS-1252", "CP1252"};
  const auto found = std::find_if(known.begin(), known.end(), [&](const char* other) {
    return ::strcasecmp(other, std::string(name).c_str()) == 0;
  });
  if (found == known.end()) return std::nullopt;
  const iconv_t converter = ::iconv_open("UTF-32LE", *found);
  if (converter == reinterpret_cast<iconv_t>(-1)) throw std::runtime_error("iconv does not know " + std::string(name));
  Charset charset{};
  for (std::size_t i = 0; i < charset.size(); ++i) {
    char byte = static_cast<char>(i);
    char* in = &byte;
    std::size_t in_left = 1;
    char* out = reinterpret_cast<char*>(&charset[i]);
    std::size_t out_left = sizeof charset[i];
    if (::iconv(converter, &in, &in_left, &out, &out_left) == static_cast<std::size_t>(-1)) {
      charset[i] = -1;
      ::iconv(converter, nullptr, nullptr, nullptr, nullptr);
    }
  }
  ::iconv_close(converter);
  return charset;
}

std::optional<std::string> decode(const Charset& charset, std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  const auto put = [&](int byte) { out += static_cast<char>(byte); };
  for (const char byte : bytes) {
    const int code = charset[static_cast<unsigned char>(byte)];
    if (code < 0) return std::nullopt;
    if (code < 0x80) {
      put(code);
    } else if (code < 0x800) {
      put(0xC0 | code >> 6);
      put(0x80 | (code & 0x3F));
    } else {
      put(0xE0 | code >> 12);
      put(0x80 | (code >> 6 & 0x3F));
      put(0x80 | (code & 0x3F));
    }
  }
  return out;
}

}  // namespace scts::exchange
