#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "aliases.hpp"

namespace scts::exchange {

/// Which fields the columns of somebody else's lists hold, as a file of `column;field` says; without a field the column
/// is left out. Names are compared as those of columns are.
class ColumnMap {
 public:
  ColumnMap() = default;
  /// Throws Error(failed), `FILE:LINE: …`.
  explicit ColumnMap(const std::filesystem::path& path);

  /// The field of a column: by the map, else by its own name.
  [[nodiscard]] std::optional<Field> find(const std::string& column) const;
  /// Whether the map names it.
  [[nodiscard]] bool names(const std::string& column) const { return fields_.contains(column_key(column)); }
  /// Those that it names, and the header does not have.
  [[nodiscard]] std::vector<std::string> missing_in(const std::vector<std::string>& header) const;

 private:
  struct Entry {
    std::string column;  ///< as it is written there
    std::optional<Field> field;
  };
  std::map<std::string, Entry> fields_;
};

}  // namespace scts::exchange
