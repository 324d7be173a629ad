#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/xml.hpp"
#include "sheet.hpp"

namespace scts::exchange {

/// A sheet of an OpenDocument spreadsheet, by its place among them.
class OdsSheet final : public Sheet, private Xml {
 public:
  OdsSheet(Source part, std::size_t sheet) : Xml(std::move(part), kOfWorkbook), wanted_(sheet) {}

  bool next(SheetRow& row) override;

 private:
  /// What an element is here; what it is elsewhere does not count.
  enum class Tag { other, spreadsheet, sheet, row, cell, covered, paragraph, in_paragraph, aside };

  void start(std::string_view name, const char** attributes) override;
  void text(std::string_view part) override;
  void end() override;
  [[nodiscard]] Tag tag_of(std::string_view name);
  void begin_cell(const char** attributes);
  void end_cell();
  void end_row();
  [[nodiscard]] std::string value() const;

  std::size_t wanted_;
  std::size_t sheets_ = 0;  ///< so far
  std::vector<Tag> open_;
  SheetRow row_;
  long rows_ = 0;         ///< so far
  long row_repeats_ = 0;  ///< how often the row comes
  bool complete_ = false;
  bool more_ = true;  ///< of the part

  // Of the cell.
  std::size_t column_ = 0;
  std::size_t repeats_ = 1;
  std::string type_;
  std::string told_;  ///< the value, where it is not the text
  std::string text_;
  bool in_error_ = false;
  bool not_computed_ = false;
};

}  // namespace scts::exchange
