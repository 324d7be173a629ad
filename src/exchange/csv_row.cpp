#include "scts/exchange/csv_row.hpp"

namespace scts::exchange {

namespace {

/// What makes a formula of a field, and the sign against that.
constexpr std::string_view kGuarded = "=+-@\t\r\n'";

/// Readers trim what is not in quotes.
bool needs_quotes(std::string_view field) {
  constexpr std::string_view blank = " \t";
  if (field.empty()) return false;
  return field.front() == ' ' || blank.find(field.back()) != std::string_view::npos ||
         field.find_first_of(";\"\r\n") != std::string_view::npos;
}

}  // namespace

void add_csv_field(std::string& row, std::string_view field) {
  const bool quote = needs_quotes(field);
  if (quote) row += '"';
  if (!field.empty() && kGuarded.find(field.front()) != std::string_view::npos) row += '\'';
  for (auto mark = field.find('"'); mark != std::string_view::npos; mark = field.find('"')) {
    row += field.substr(0, mark + 1);
    row += '"';
    field.remove_prefix(mark + 1);
  }
  row += field;
  if (quote) row += '"';
}

void unguard(std::string& field) {
  if (field.size() > 1 && field[0] == '\'' && kGuarded.find(field[1]) != std::string_view::npos) {
    field.erase(0, 1);
  } else if (field.size() > 2 && field.starts_with("=\"") && field.ends_with('"')) {
    field = field.substr(2, field.size() - 3);
  }
}

std::string csv_row(const std::vector<std::string>& fields) {
  std::string row;
  for (const auto& field : fields) {
    if (&field != &fields.front()) row += ';';
    add_csv_field(row, field);
  }
  return row + '\n';
}

}  // namespace scts::exchange
