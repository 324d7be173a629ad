#include "sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "ods.hpp"
#include "scts/model/text.hpp"
#include "xlsx.hpp"

namespace scts::exchange {

namespace {

/// As people type it.
bool same(const std::string& name, const std::string& wanted) {
  return tidy(printable(name)) == wanted || fold(printable(name)) == fold(wanted);
}

bool is_open_document(const Source& workbook) {
  if (!workbook.holds("mimetype")) return false;
  if (workbook.part("mimetype").head().starts_with("application/vnd.oasis.opendocument.spreadsheet")) return true;
  fail(workbook.path(), 0, "is neither a list nor a workbook", "open it, and save the list as .xlsx, .ods or CSV");
}

}  // namespace

bool SheetRow::put(std::size_t column, std::string text) {
  constexpr std::size_t kLongest = 1 << 20;
  if (text.empty()) return true;
  const auto place = std::min(column, kMost - 1);
  size_ += text.size();
  if (place >= cells.size()) cells.resize(place + 1);
  cells[place] = std::move(text);
  return size_ <= kLongest;
}

std::size_t choose_sheet(const std::vector<SheetName>& sheets, const std::optional<std::string>& wanted,
                         const std::string& path) {
  if (sheets.empty()) fail(path, 0, "the workbook has no sheet", std::string(kOfWorkbook.again));
  if (!wanted) {
    const auto seen = std::find_if(sheets.begin(), sheets.end(), [](const SheetName& sheet) { return !sheet.hidden; });
    return seen == sheets.end() ? 0 : static_cast<std::size_t>(seen - sheets.begin());
  }
  const auto found =
      std::find_if(sheets.begin(), sheets.end(), [&](const SheetName& sheet) { return same(sheet.name, *wanted); });
  if (found != sheets.end()) return static_cast<std::size_t>(found - sheets.begin());
  std::vector<std::string> names;
  names.reserve(sheets.size());
  for (const auto& sheet : sheets) names.push_back(tidy(printable(sheet.name)));
  fail(path, 0, fmt::format("no sheet is called \"{}\"", cut(*wanted, 60)),
       fmt::format("--sheet with one of these: {}", listed(names)));
}

OpenedSheet open_sheet(const Source& workbook, const std::optional<std::string>& wanted) {
  return is_open_document(workbook) ? open_ods(workbook, wanted) : open_xlsx(workbook, wanted);
}

}  // namespace scts::exchange
