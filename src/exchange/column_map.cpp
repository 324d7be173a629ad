#include "column_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "row_reader.hpp"
#include "scts/model/id.hpp"

namespace scts::exchange {

namespace {

constexpr std::array<std::string_view, 2> kOfColumn{"column", "colonne"};
constexpr std::array<std::string_view, 2> kOfField{"field", "champ"};

bool contains(std::span<const std::string_view> names, const std::string& name) {
  return std::find(names.begin(), names.end(), column_key(name)) != names.end();
}

/// `#4` is 3.
std::optional<std::size_t> place_of(const std::string& name) {
  if (!name.starts_with('#')) return std::nullopt;
  const auto number = parse_number(name.substr(1));
  return number ? std::optional(static_cast<std::size_t>(*number) - 1) : std::nullopt;
}

}  // namespace

ColumnMap::ColumnMap(const std::optional<std::filesystem::path>& path) {
  if (!path) return;
  const auto opened = open_rows(
      Source(*path), {}, [](const std::string& name) { return contains(kOfColumn, name) || contains(kOfField, name); });
  auto& rows = *opened;
  std::vector<std::string> header;
  for (const auto& column : rows.header()) header.push_back(column_key(column));
  const auto place = [&](std::span<const std::string_view> names) {
    const auto at = std::find_first_of(header.begin(), header.end(), names.begin(), names.end());
    if (at == header.end()) {
      rows.fail(rows.line(), fmt::format("the column {} is missing", names.front()),
                "a map has the header column;field and a line for each column, as Mél du père;email");
    }
    return static_cast<std::size_t>(at - header.begin());
  };
  const auto column = place(kOfColumn);
  const auto field = place(kOfField);
  while (rows.next()) {
    const auto& name = rows.fields()[column];
    const auto& text = rows.fields()[field];
    const auto key = column_key(name);
    if (key.empty()) rows.fail(rows.line(), "no column is named");
    const auto found = find_column(text);
    if (!found && !column_key(text).empty()) {
      rows.fail(rows.line(), fmt::format("\"{}\" is no field", text), "'scts help import' lists them");
    }
    const auto at = place_of(name);
    if (!(at ? places_.emplace(*at, Entry{name, found}).second : columns_.emplace(key, Entry{name, found}).second)) {
      rows.fail(rows.line(), fmt::format("the column \"{}\" stands twice in the map", name));
    }
  }
}

bool ColumnMap::knows(const std::string& column) const {
  return names(column) || find_column(column).has_value();
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
