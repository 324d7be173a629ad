#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "aliases.hpp"

namespace scts::exchange {

/// What the columns of somebody else's lists hold, as a file of `column;field` says; without a field the column is left
/// out. Names are compared as those of columns are; `#4` is the fourth column, however it is called.
class ColumnMap {
 public:
  /// Of no file, it names nothing. Throws Error(failed), `FILE:LINE: …`.
  explicit ColumnMap(const std::optional<std::filesystem::path>& path);

  /// What a column holds: by the map, else by its own name.
  [[nodiscard]] std::optional<Column> find(const std::string& column, std::size_t place) const;
  /// Whether the map names it.
  [[nodiscard]] bool names(const std::string& column) const { return columns_.contains(column_key(column)); }
  /// Whether it does, or the column's own name tells what it holds.
  [[nodiscard]] bool knows(const std::string& column) const;
  [[nodiscard]] bool names_place(std::size_t place) const { return places_.contains(place); }
  /// Those that it names, and the header does not have.
  [[nodiscard]] std::vector<std::string> missing_in(const std::vector<std::string>& header) const;

 private:
  struct Entry {
    std::string column;  ///< as it is written there
    std::optional<Column> holds;
  };
  std::map<std::string, Entry> columns_;
  std::map<std::size_t, Entry> places_;
};

}  // namespace scts::exchange
