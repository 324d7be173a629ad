#include "scts/exchange/csv_row.hpp"

#include <string_view>

namespace scts::exchange {

std::string csv_row(const std::vector<std::string>& fields) {
  constexpr std::string_view guarded = "=+-@\t\r\n'";
  constexpr std::string_view quoted = ";\"\r\n";
  constexpr std::string_view blank = " \t";
  std::string row;
  for (const auto& plain : fields) {
    if (&plain != &fields.front()) row += ';';
    const auto field = !plain.empty() && guarded.find(plain.front()) != std::string_view::npos ? '\'' + plain : plain;
    // Readers trim what is not in quotes.
    const bool blank_edge = !field.empty() && (blank.find(field.front()) != std::string_view::npos ||
                                               blank.find(field.back()) != std::string_view::npos);
    if (!blank_edge && field.find_first_of(quoted) == std::string::npos) {
      row += field;
      continue;
    }
    row += '"';
    for (const char c : field) {
      if (c == '"') row += '"';
      row += c;
    }
    row += '"';
  }
  return row + '\n';
}

}  // namespace scts::exchange
