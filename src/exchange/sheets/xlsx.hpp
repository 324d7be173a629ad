#pragma once

#include <optional>
#include <string>

#include "sheet.hpp"

namespace scts::exchange {

/// Opens a sheet of an Office Open XML workbook. Throws Error(failed).
[[nodiscard]] OpenedSheet open_xlsx(const Source& workbook, const std::optional<std::string>& wanted);

}  // namespace scts::exchange
