#include "xlsx_sheet.hpp"

#include <utility>

#include "tags.hpp"

namespace scts::exchange {

namespace {

constexpr long kRows = 1'048'576;
constexpr std::size_t kColumns = 16'384;

/// `B3` is 1; nothing if it is no place of a sheet.
std::optional<std::size_t> column_of(std::string_view place) {
  std::size_t column = 0;
  std::size_t letters = 0;
  for (; letters < place.size() && place[letters] >= 'A' && place[letters] <= 'Z'; ++letters) {
    column = column * 26 + static_cast<std::size_t>(place[letters] - 'A') + 1;
    if (column > kColumns) return std::nullopt;
  }
  if (letters == 0 || !whole_number(place.substr(letters))) return std::nullopt;
  return column - 1;
}

}  // namespace

bool XlsxSheet::next(SheetRow& row) {
  complete_ = false;
  while (more_ && !complete_) more_ = advance();
  if (complete_) std::swap(row, row_);
  return complete_;
}

void XlsxSheet::begin(std::string_view name, const char** attributes) {
  if (name == "sheetData") {
    in_data_ = true;
  } else if (in_data_ && name == "row") {
    begin_row(attributes);
  } else if (in_data_ && name == "c") {
    begin_cell(attributes);
  } else if (in_data_ && name == "v") {
    listen_here();
  } else if (in_data_ && name == "f") {
    computed_ = true;
  }
}

void XlsxSheet::begin_row(const char** attributes) {
  const auto told = attribute(attributes, "r");
  const auto number = told ? whole_number(*told).value_or(0) : rows_ + 1;
  if (number <= rows_ || number > kRows) fail("a row without a right number");
  rows_ = number;
  row_.clear();
  row_.number = number;
  column_ = 0;
}

void XlsxSheet::begin_cell(const char** attributes) {
  if (const auto place = attribute(attributes, "r")) {
    const auto column = column_of(*place);
    if (!column) fail("a cell without a right place");
    column_ = *column;
  }
  type_ = attribute(attributes, "t").value_or("n");
  style_ = static_cast<std::size_t>(whole_number(attribute(attributes, "s").value_or("0")).value_or(0));
  computed_ = false;
  static_cast<void>(taken());  // what stands between cells is nobody's
}

void XlsxSheet::finish(std::string_view name) {
  if (!in_data_) return;
  if (name == "c") {
    if (!row_.put(column_++, value(taken()))) fail("a row has more than 1 MiB");
  } else if (name == "row" && !row_.cells.empty()) {
    complete_ = true;
    pause();
  } else if (name == "sheetData") {
    in_data_ = false;
  }
}

std::string XlsxSheet::value(std::string text) const {
  if (type_ == "inlineStr" || type_ == "str") return text;
  if (text.empty()) return computed_ ? std::string(kNotComputed) : text;
  if (type_ == "b") return is_true(text) ? "true" : "false";
  if (type_ == "e") return error_text(text);
  if (type_ == "d") return day_text(text);
  if (type_ != "s") return number(text);
  const auto index = whole_number(text);
  const auto shared = index ? refers_.strings.find(static_cast<std::size_t>(*index)) : std::nullopt;
  if (!shared) fail("a cell names a text that the workbook does not hold");
  return std::string(*shared);
}

std::string XlsxSheet::number(const std::string& text) const {
  const auto number = number_of(text);
  if (!number) fail("a cell that is no number, though it says so");
  if (!refers_.formats.shows_days(style_)) return decimal(*number);
  return day_text(*number, refers_.epoch).value_or(std::string(kErrorCell));
}

}  // namespace scts::exchange
