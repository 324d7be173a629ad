#pragma once

#include <string>
#include <string_view>

namespace scts::deliver::pdf {

/// A text string in UTF-16, in hexadecimal (ISO 32000-1, 7.9.2.2): for objects that are written as bytes.
[[nodiscard]] std::string text_string(std::string_view text);

}  // namespace scts::deliver::pdf
