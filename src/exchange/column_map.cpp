#include "column_map.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "csv.hpp"

namespace scts::exchange {

ColumnMap::ColumnMap(const std::filesystem::path& path) {
  Csv csv{Source(path), {}};
  std::vector<std::string> header;
  for (const auto& column : csv.header()) header.push_back(column_key(column));
  const auto place = [&](std::initializer_list<const char*> names) {
    const auto at = std::find_first_of(header.begin(), header.end(), names.begin(), names.end());
    if (at == header.end()) {
      csv.fail(csv.line(), fmt::format("the column {} is missing", *names.begin()),
               "a map has the header column;field and a line for each column, as Mél du père;email");
    }
    return static_cast<std::size_t>(at - header.begin());
  };
  const auto column = place({"column", "colonne"});
  const auto field = place({"field", "champ"});
  while (csv.next()) {
    const auto& name = csv.fields()[column];
    const auto& text = csv.fields()[field];
    const auto key = column_key(name);
    if (key.empty()) csv.fail(csv.line(), "no column is named");
    const auto found = find_column(text);
    if (!found && !column_key(text).empty()) {
      csv.fail(csv.line(), fmt::format("\"{}\" is no field", text), "'scts help import' lists them");
    }
    if (!fields_.emplace(key, Entry{name, found}).second) {
      csv.fail(csv.line(), fmt::format("the column \"{}\" stands twice in the map", name));
    }
  }
}

std::optional<Field> ColumnMap::find(const std::string& column) const {
  const auto found = fields_.find(column_key(column));
  return found == fields_.end() ? find_column(column) : found->second.field;
}

std::vector<std::string> ColumnMap::missing_in(const std::vector<std::string>& header) const {
  std::vector<std::string> missing;
  for (const auto& [key, entry] : fields_) {
    const bool there = std::any_of(header.begin(), header.end(),
                                   [&key = key](const std::string& column) { return column_key(column) == key; });
    if (!there) missing.push_back(entry.column);
  }
  return missing;
}

}  // namespace scts::exchange
