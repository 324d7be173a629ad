#include "column_map.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "csv.hpp"
#include "scts/model/id.hpp"

namespace scts::exchange {

namespace {

/// `#4` is 3.
std::optional<std::size_t> place_of(const std::string& name) {
  if (!name.starts_with('#')) return std::nullopt;
  const auto number = parse_number(name.substr(1));
  return number ? std::optional(static_cast<std::size_t>(*number) - 1) : std::nullopt;
}

}  // namespace

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
    const auto at = place_of(name);
    if (!(at ? places_.emplace(*at, Entry{name, found}).second : columns_.emplace(key, Entry{name, found}).second)) {
      csv.fail(csv.line(), fmt::format("the column \"{}\" stands twice in the map", name));
    }
  }
}

std::optional<Column> ColumnMap::find(const std::string& column, std::size_t place) const {
  if (const auto at = places_.find(place); at != places_.end()) return at->second.holds;
  const auto found = columns_.find(column_key(column));
  return found == columns_.end() ? find_column(column) : found->second.holds;
}

std::vector<std::string> ColumnMap::missing_in(const std::vector<std::string>& header) const {
  std::vector<std::string> missing;
  for (const auto& [key, entry] : columns_) {
    const bool there = std::any_of(header.begin(), header.end(),
                                   [&key = key](const std::string& column) { return column_key(column) == key; });
    if (!there) missing.push_back(entry.column);
  }
  for (const auto& [place, entry] : places_) {
    if (place >= header.size()) missing.push_back(entry.column);
  }
  return missing;
}

}  // namespace scts::exchange
