#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace scts::exchange {

/// Writes a list as a workbook (.xlsx) of one sheet: a header that stays in sight, with a filter, and below it cells of
/// text, which no spreadsheet takes for numbers, days or formulas. Nothing of it lies on a disk meanwhile.
class SheetWriter {
 public:
  virtual ~SheetWriter() = default;
  virtual void add(std::span<const std::string> cells) = 0;
  /// The whole file, piece by piece.
  virtual void finish(const std::function<void(std::string_view)>& write) = 0;
};

/// Throws Error(failed) if the module that can is not installed.
[[nodiscard]] std::unique_ptr<SheetWriter> open_sheet_writer(const std::string& sheet,
                                                             std::span<const std::string> header,
                                                             std::chrono::sys_seconds created);

}  // namespace scts::exchange
