#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace scts::exchange {

/// The code point of each byte of a single-byte encoding, -1 where there is none.
using Charset = std::array<int, 256>;

/// One of the encodings that schools' files come in besides UTF-8; nullopt for any other name.
[[nodiscard]] std::optional<Charset> find_charset(std::string_view name);

/// As UTF-8; nullopt if a byte has no meaning.
[[nodiscard]] std::optional<std::string> decode(const Charset& charset, std::string_view bytes);

}  // namespace scts::exchange
