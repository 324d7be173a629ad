#include "charset.hpp"

#include <iconv.h>
#include <strings.h>

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace scts::exchange {

namespace {
const auto kNoConverter = reinterpret_cast<iconv_t>(-1);  // NOLINT(performance-no-int-to-ptr): as iconv_open(3) has it
}  // namespace

Charset single_byte_charset(const char* name) {
  const iconv_t converter = ::iconv_open("UTF-32LE", name);
  if (converter == kNoConverter) throw std::runtime_error(std::string("iconv does not know ") + name);
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

std::optional<Charset> find_charset(std::string_view name) {
  constexpr std::array<const char*, 4> known{"ISO-8859-15", "ISO-8859-1", "WINDOWS-1252", "CP1252"};
  const auto found = std::find_if(known.begin(), known.end(), [&](const char* other) {
    return ::strcasecmp(other, std::string(name).c_str()) == 0;
  });
  return found == known.end() ? std::nullopt : std::optional(single_byte_charset(*found));
}

std::size_t ascii_prefix(std::string_view bytes) {
  constexpr std::uint64_t high = 0x8080808080808080;
  std::size_t at = 0;
  for (std::uint64_t word = 0; at + sizeof word <= bytes.size(); at += sizeof word) {
    std::memcpy(&word, bytes.data() + at, sizeof word);
    if ((word & high) != 0) break;
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at;
}

ToUtf8::ToUtf8(const Charset& charset) : characters_{} {
  for (std::size_t i = 0; i < charset.size(); ++i) {
    const int code = charset[i];
    auto& [bytes, size] = characters_[i];
    const auto put = [&bytes = bytes, &size = size](int byte) { bytes[size++] = static_cast<char>(byte); };
    if (code < 0) {
      put(0xFF);
    } else if (code < 0x80) {
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
}

char* ToUtf8::operator()(std::string_view bytes, char* out) const {
  while (!bytes.empty()) {
    const auto plain = ascii_prefix(bytes);
    out = std::copy_n(bytes.data(), plain, out);
    bytes.remove_prefix(plain);
    if (bytes.empty()) break;
    const auto& character = characters_[static_cast<unsigned char>(bytes.front())];
    out = std::copy_n(character.bytes.data(), character.size, out);
    bytes.remove_prefix(1);
  }
  return out;
}

}  // namespace scts::exchange
