#include "ods_sheet.hpp"

#include <algorithm>
#include <utility>

#include "cell_text.hpp"
#include "tags.hpp"

namespace scts::exchange {

namespace {

constexpr long kRows = 1'048'576;
constexpr long kAbsurd = 1 << 30;
constexpr std::size_t kLongest = 65536;

long repeats(const char** attributes, std::string_view name) {
  return std::max(whole_number(qualified(attributes, name).value_or("1")).value_or(1), 1L);
}

/// PT08H30M00S as 08:30; another duration as it is.
std::string hour_text(const std::string& duration) {
  const bool plain = duration.size() >= 11 && duration.starts_with("PT") && duration[4] == 'H' && duration[7] == 'M';
  return plain ? duration.substr(2, 2) + ':' + duration.substr(5, 2) : duration;
}

}  // namespace

bool OdsSheet::next(SheetRow& row) {
  if (row_repeats_ > 1 && complete_) {
    --row_repeats_;
    ++row_.number;
  } else {
    complete_ = false;
    while (more_ && !complete_) more_ = advance();
  }
  if (!complete_) return false;
  if (row_.number > kRows) fail("a sheet of more than 1,048,576 rows");
  row = row_;
  return true;
}

OdsSheet::Tag OdsSheet::tag_of(std::string_view name) {
  const auto around = open_.empty() ? Tag::other : open_.back();
  switch (around) {
    case Tag::aside:
      return Tag::aside;
    case Tag::cell:
      return name == "p" ? Tag::paragraph : Tag::aside;  // a note, a picture
    case Tag::paragraph:
    case Tag::in_paragraph:
      return name == "annotation" || name == "note" || name == "ruby-text" || name == "frame" ? Tag::aside
                                                                                              : Tag::in_paragraph;
    case Tag::covered:
      return Tag::aside;  // by a cell that reaches so far: nobody sees it
    case Tag::row:
      return name == "table-cell" ? Tag::cell : name == "covered-table-cell" ? Tag::covered : Tag::aside;
    case Tag::sheet:  // rows may lie in groups
      if (name == "table-row") return Tag::row;
      return name == "table-row-group" || name == "table-header-rows" || name == "table-rows" ? Tag::sheet : Tag::aside;
    case Tag::spreadsheet:
      return name == "table" && sheets_++ == wanted_ ? Tag::sheet : Tag::aside;
    case Tag::other:
      break;
  }
  return name == "spreadsheet" ? Tag::spreadsheet : Tag::other;
}

void OdsSheet::start(std::string_view qualified_name, const char** attributes) {
  const auto name = local(qualified_name);
  const auto tag = tag_of(name);
  switch (tag) {
    case Tag::row:
      row_.clear();
      row_.number = rows_ + 1;
      column_ = 0;
      row_repeats_ = repeats(attributes, "table:number-rows-repeated");
      break;
    case Tag::cell:
    case Tag::covered:
      begin_cell(attributes);
      break;
    case Tag::paragraph:
      if (!text_.empty()) text_ += '\n';
      break;
    case Tag::in_paragraph:
      if (name == "s" || name == "tab" || name == "line-break") text_ += ' ';
      break;
    case Tag::other:
    case Tag::spreadsheet:
    case Tag::sheet:
    case Tag::aside:
      break;
  }
  open_.push_back(tag);
}

void OdsSheet::text(std::string_view part) {
  if (open_.back() != Tag::paragraph && open_.back() != Tag::in_paragraph) return;
  text_ += part;
  if (text_.size() > kLongest) fail("a cell has more than 64 KiB");
}

void OdsSheet::end() {
  const auto tag = open_.back();
  open_.pop_back();
  if (tag == Tag::cell || tag == Tag::covered) end_cell();
  if (tag == Tag::row) end_row();
}

void OdsSheet::begin_cell(const char** attributes) {
  repeats_ = static_cast<std::size_t>(repeats(attributes, "table:number-columns-repeated"));
  type_ = qualified(attributes, "office:value-type").value_or("");
  told_.clear();
  text_.clear();
  for (const auto* name :
       {"office:value", "office:date-value", "office:time-value", "office:boolean-value", "office:string-value"}) {
    if (const auto value = qualified(attributes, name)) told_ = *value;
  }
  in_error_ = qualified(attributes, "calcext:value-type") == "error";
  not_computed_ = type_.empty() && qualified(attributes, "table:formula").has_value();
}

void OdsSheet::end_cell() {
  const auto text = value();
  if (!text.empty()) {
    const auto last = std::min(column_ + repeats_, SheetRow::kMost);
    for (auto column = column_; column < last; ++column) {
      if (!row_.put(column, text)) fail("a row has more than 1 MiB");
    }
  }
  column_ = std::min(column_ + repeats_, static_cast<std::size_t>(kAbsurd));
}

std::string OdsSheet::value() const {
  if (in_error_) return error_text(text_);
  if (not_computed_) return std::string(kNotComputed);
  if (type_ == "float" || type_ == "currency" || type_ == "percentage") {
    const auto number = number_of(told_);
    if (!number) fail("a cell that is no number, though it says so");
    return decimal(*number);
  }
  if (type_ == "date") return day_text(told_);
  if (type_ == "time") return hour_text(told_);
  if (type_ == "boolean") return is_true(told_) ? "true" : "false";
  return told_.empty() ? text_ : told_;
}

void OdsSheet::end_row() {
  rows_ = std::min(rows_ + row_repeats_, kAbsurd);
  if (row_.cells.empty()) return;
  complete_ = true;
  pause();
}

}  // namespace scts::exchange
