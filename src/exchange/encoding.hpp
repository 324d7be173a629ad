#pragma once

#include <optional>
#include <string_view>

#include "source.hpp"

/// In which encoding a text is, told by what it says.
namespace scts::exchange {

struct Encoding {
  const char* name;        ///< as iconv knows it
  std::string_view words;  ///< as people know it
};

/// Of text whose characters have two or four bytes, by its mark or by where the NUL bytes of its first characters
/// stand.
[[nodiscard]] std::optional<Encoding> wide_encoding(std::string_view head);

/// Of text that is not UTF-8: the one of Windows, Mac OS and MS-DOS in which its letters are those of French names, in
/// places where such letters stand (no capital follows a small letter). Reads the source from the beginning; nothing if
/// none makes sense.
[[nodiscard]] std::optional<Encoding> recognise(Source& source);

}  // namespace scts::exchange
