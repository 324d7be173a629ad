#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/source.hpp"
#include "exchange/xml.hpp"

/// Workbooks: Office Open XML (.xlsx) and OpenDocument (.ods).
namespace scts::exchange {

inline constexpr XmlWords kOfWorkbook{"workbook", "open it in a spreadsheet, and save it again as .xlsx or as CSV"};

/// What an error in a cell is read as, if it has no name of its own.
inline constexpr std::string_view kErrorCell = "#VALUE!";
/// A formula of which the file does not say what it gives.
inline constexpr std::string_view kNotComputed = "#CALC!";

/// A row of a sheet, as texts.
struct SheetRow {
  static constexpr std::size_t kMost = 1001;  ///< columns; what stands further right, stands in the last

  long number = 0;                 ///< as people see it
  std::vector<std::string> cells;  ///< the last is not empty

  void clear() { cells.clear(), size_ = 0; }
  /// False if the row becomes absurdly long.
  [[nodiscard]] bool put(std::size_t column, std::string text);

 private:
  std::size_t size_ = 0;
};

/// The rows of a sheet, one after the other. Hidden ones are rows like others.
class Sheet {
 public:
  virtual ~Sheet() = default;
  /// The next row that is not empty; false at the end.
  [[nodiscard]] virtual bool next(SheetRow& row) = 0;
};

struct SheetName {
  std::string name;
  bool hidden = false;
};
/// Which of them is meant: by its name, or the first that people see. Throws Error(failed) naming those that there are.
[[nodiscard]] std::size_t choose_sheet(const std::vector<SheetName>& sheets, const std::optional<std::string>& wanted,
                                       const std::string& path);

struct OpenedSheet {
  std::string name;
  std::size_t among = 1;  ///< how many sheets there are
  std::unique_ptr<Sheet> sheet;
};
[[nodiscard]] OpenedSheet open_sheet(const Source& workbook, const std::optional<std::string>& wanted);

}  // namespace scts::exchange
