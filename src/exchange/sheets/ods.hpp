#pragma once

#include <optional>
#include <string>

#include "sheet.hpp"

namespace scts::exchange {

/// Opens a sheet of an OpenDocument spreadsheet. Throws Error(failed).
[[nodiscard]] OpenedSheet open_ods(const Source& workbook, const std::optional<std::string>& wanted);

}  // namespace scts::exchange
