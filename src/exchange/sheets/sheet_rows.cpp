#include "sheet_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "scts/model/text.hpp"

namespace scts::exchange {

namespace {

constexpr std::size_t kLookedAt = 30;  // rows, for the header
constexpr std::size_t kShown = 60;     // characters of a name

bool blank(const std::string& text) {
  return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

std::size_t filled(const SheetRow& row) {
  return static_cast<std::size_t>(
      std::count_if(row.cells.begin(), row.cells.end(), [](const auto& cell) { return !blank(cell); }));
}

/// As a message can name it; no part of it may look like a folder.
std::string shown(const std::string& sheet) {
  auto name = cut(tidy(printable(sheet)), kShown);
  std::replace(name.begin(), name.end(), '/', ' ');
  return name;
}

}  // namespace

SheetRows::SheetRows(const Source& workbook, const std::optional<std::string>& wanted, const KnownColumn& known)
    : RowReader(workbook.path()), opened_(open_sheet(workbook, wanted)) {
  path_ = fmt::format("{} ({})", path_, shown(opened_.name));
  if (!wanted && opened_.among > 1) assumed_ = fmt::format("the first of {} sheets, see --sheet", opened_.among);
  find_header(known);
}

void SheetRows::find_header(const KnownColumn& known) {
  for (SheetRow row; ahead_.size() < kLookedAt && opened_.sheet->next(row);) {
    if (filled(row) > 0) ahead_.push_back(row);
  }
  if (ahead_.empty()) fail(0, "is empty", "is it the right sheet? Another one is named with --sheet");
  const auto known_in = [&](const SheetRow& row) {
    return std::count_if(row.cells.begin(), row.cells.end(), [&](const auto& cell) { return known(cell); });
  };
  auto header = std::max_element(ahead_.begin(), ahead_.end(),
                                 [&](const auto& a, const auto& b) { return known_in(a) < known_in(b); });
  if (known_in(*header) == 0) {  // not known to us; a title has one cell
    header = std::find_if(ahead_.begin(), ahead_.end(), [](const auto& row) { return filled(row) > 1; });
    if (header == ahead_.end()) header = ahead_.begin();
  }
  tell_titles(static_cast<std::size_t>(header - ahead_.begin()));
  line_ = header->number;
  set_header(header->cells);
  fields_ = header->cells;
  ahead_.erase(ahead_.begin(), header + 1);
}

void SheetRows::tell_titles(std::size_t rows) {
  std::vector<std::string> titles;
  for (std::size_t i = 0; i < rows; ++i) {
    const auto& cells = ahead_[i].cells;
    const auto title = std::find_if(cells.begin(), cells.end(), [](const auto& cell) { return !blank(cell); });
    titles.push_back(fmt::format("\"{}\"", cut(printable(tidy(*title)), kShown)));
  }
  if (titles.empty()) return;
  remarks_.push_back({ahead_.front().number, fmt::format("above the header, and passed over: {}", listed(titles))});
}

bool SheetRows::read_row() {
  for (;;) {
    SheetRow row;
    if (!ahead_.empty()) {
      row = std::move(ahead_.front());
      ahead_.pop_front();
    } else if (!opened_.sheet->next(row)) {
      return false;
    }
    row.cells.resize(header_.size());
    if (filled(row) == 0) continue;
    fields_ = std::move(row.cells);
    line_ = row.number;
    return true;
  }
}

}  // namespace scts::exchange
