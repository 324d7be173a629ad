#include "scts/exchange/csv_row.hpp"

#include <string_view>

namespace scts::exchange {

std::string csv_row(const std::vector<std::string>& fields) {
  constexpr std::string_view guarded = "=+-@\t\r\n'";
  constexpr std::string_view quoted = ";\"\r\n";
  std::string row;
  for (const auto& plain : fields) {
    if (&plain != &fields.front()) row += ';';
    const auto field = !plain.empty() && guarded.find(plain.front()) != std::string_view::npos ? '\'' + plain : plain;
    if (field.find_first_of(quoted) == std::string::npos) {
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
