#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "cell_text.hpp"
#include "number_formats.hpp"
#include "rich_text.hpp"
#include "shared_strings.hpp"
#include "sheet.hpp"

namespace scts::exchange {

/// What the cells of a sheet refer to.
struct XlsxCells {
  SharedStrings strings;
  NumberFormats formats;
  Epoch epoch;
};

class XlsxSheet final : public Sheet, private RichText {
 public:
  XlsxSheet(Source part, XlsxCells cells) : RichText(std::move(part)), refers_(std::move(cells)) {}

  bool next(SheetRow& row) override;

 private:
  void begin(std::string_view name, const char** attributes) override;
  void finish(std::string_view name) override;
  void begin_row(const char** attributes);
  void begin_cell(const char** attributes);
  [[nodiscard]] std::string value(std::string text) const;
  [[nodiscard]] std::string number(const std::string& text) const;

  XlsxCells refers_;
  SheetRow row_;
  long rows_ = 0;  ///< so far
  bool in_data_ = false;
  bool complete_ = false;  ///< the row is
  bool more_ = true;       ///< of the part

  // Of the cell.
  std::size_t column_ = 0;
  std::string type_;
  std::size_t style_ = 0;
  bool computed_ = false;  ///< by a formula
};

}  // namespace scts::exchange
