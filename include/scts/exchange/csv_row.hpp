#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace scts::exchange {

/// Puts a field of CSV (RFC 4180) to the end of a row, in quotes where it needs them. A field that a spreadsheet would
/// take for a formula (it begins with = + - @ TAB CR LF) or that begins with ' gets one leading ', which an import
/// takes away again.
void add_csv_field(std::string& row, std::string_view field);

/// Takes that away again, and the `="x"` that somebody put around a field so that a spreadsheet shows it as it is.
void unguard(std::string& field);

/// One line of CSV: `;` between fields.
[[nodiscard]] std::string csv_row(const std::vector<std::string>& fields);

}  // namespace scts::exchange
