#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace scts::exchange {

/// The code point of each byte of a single-byte encoding, -1 where there is none.
using Charset = std::array<int, 256>;

/// Of a single-byte encoding that iconv knows by this name.
[[nodiscard]] Charset single_byte_charset(const char* name);

/// One of the encodings that SIECLE's files come in besides UTF-8; nullopt for any other name.
[[nodiscard]] std::optional<Charset> find_charset(std::string_view name);

/// How many bytes at the beginning are ASCII.
[[nodiscard]] std::size_t ascii_prefix(std::string_view bytes);

/// Turns bytes of an encoding into UTF-8, buffer by buffer.
class ToUtf8 {
 public:
  explicit ToUtf8(const Charset& charset);
  static constexpr std::size_t kWidest = 3;  ///< bytes for one

  /// Writes to `out`, which has room for the widest, and returns where it ended. A byte without meaning becomes one
  /// that UTF-8 does not know.
  char* operator()(std::string_view bytes, char* out) const;

 private:
  struct Character {
    std::array<char, kWidest> bytes;
    std::uint8_t size;
  };
  std::array<Character, 256> characters_;
};

}  // namespace scts::exchange
