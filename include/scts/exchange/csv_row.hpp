#pragma once

#include <string>
#include <vector>

namespace scts::exchange {

/// One line of CSV: `;` between fields, quoted where RFC 4180 asks for it. A field that a spreadsheet would take for a
/// formula (it begins with = + - @ TAB CR LF) or that begins with ' gets one leading ', which an import takes away
/// again.
[[nodiscard]] std::string csv_row(const std::vector<std::string>& fields);

}  // namespace scts::exchange
