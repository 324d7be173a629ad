#include "deliver/pdf/text_string.hpp"

#include <fmt/format.h>

#include <iterator>

#include "deliver/pdf/fonts.hpp"

namespace scts::deliver::pdf {

std::string text_string(std::string_view text) {
  std::string out = "<FEFF";
  while (!text.empty()) {
    const auto character = static_cast<unsigned>(take_code_point(text));
    if (marks_break(character)) continue;
    if (character > 0xFFFF) {
      const unsigned rest = character - 0x10000;
      fmt::format_to(std::back_inserter(out), "{:04X}{:04X}", 0xD800 + (rest >> 10), 0xDC00 + (rest & 0x3FF));
    } else {
      fmt::format_to(std::back_inserter(out), "{:04X}", character);
    }
  }
  return out + '>';
}

}  // namespace scts::deliver::pdf
