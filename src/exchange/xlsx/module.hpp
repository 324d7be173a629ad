#pragma once

#include <chrono>
#include <span>
#include <string>

#include "scts/exchange/sheet_writer.hpp"

namespace scts::exchange::xlsx {

/// The name that the module scts-xlsx.so shows, and its type. The caller owns the writer.
inline constexpr const char* kFactory = "scts_open_sheet_writer";
using Factory = SheetWriter*(const std::string& sheet, std::span<const std::string> header,
                             std::chrono::sys_seconds created);

}  // namespace scts::exchange::xlsx
