#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "column_map.hpp"
#include "row_reader.hpp"
#include "texts.hpp"

namespace scts::exchange {

/// Which columns of a list hold which fields.
class Columns {
 public:
  Columns(const RowReader& rows, ColumnMap map);

  [[nodiscard]] bool has(Field field) const;
  [[nodiscard]] bool has(std::span<const Field> fields) const;  ///< all of them
  [[nodiscard]] bool has_any(std::span<const Field> fields) const;
  /// Throws if a field has no column.
  void require(std::span<const Field> fields, const RowReader& rows) const;
  [[nodiscard]] bool of_second_guardian() const;
  /// Throws if a field of one person has two columns.
  void demand_one(std::span<const Field> fields, const RowReader& rows) const;
  /// That column holds nothing of interest.
  void leave_out(std::size_t column) { columns_[column].reset(); }
  /// The texts of the row that `rows` stands on, with the first or second guardian's.
  void fill(Texts& texts, const RowReader& rows, int guardian = 1) const;

  /// What each column holds.
  [[nodiscard]] std::span<const std::optional<Column>> columns() const { return columns_; }
  /// Whether the map tells a column of that name by its place.
  [[nodiscard]] bool placed(const std::string& name) const { return placed_.contains(name); }
  /// Names that columns bear after another of that name, which counts.
  [[nodiscard]] const std::vector<std::string>& repeated() const { return repeated_; }
  [[nodiscard]] const ColumnMap& map() const { return map_; }

 private:
  ColumnMap map_;
  std::vector<std::optional<Column>> columns_;
  std::set<std::string> placed_;
  std::vector<std::string> repeated_;
};

}  // namespace scts::exchange
