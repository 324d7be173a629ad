#pragma once

#include <optional>
#include <span>
#include <vector>

#include "column_map.hpp"
#include "csv.hpp"
#include "texts.hpp"

namespace scts::exchange {

/// Which columns of a CSV hold which fields.
class Columns {
 public:
  Columns(const Csv& csv, const ReadOptions& options);

  [[nodiscard]] bool has(Field field) const;
  [[nodiscard]] bool has(std::span<const Field> fields) const;  ///< all of them
  [[nodiscard]] bool has_any(std::span<const Field> fields) const;
  /// Throws if a field has no column.
  void require(std::span<const Field> fields, const Csv& csv) const;
  /// Throws if a field has two columns.
  void demand_one(std::span<const Field> fields, const Csv& csv) const;
  /// That column holds nothing of interest.
  void leave_out(std::size_t column) { fields_[column].reset(); }
  /// The texts of the row that `csv` stands on.
  void fill(Texts& texts, const Csv& csv) const;

  /// The field of each column.
  [[nodiscard]] std::span<const std::optional<Field>> fields() const { return fields_; }
  [[nodiscard]] const ColumnMap& map() const { return map_; }

 private:
  ColumnMap map_;
  std::vector<std::optional<Field>> fields_;
};

}  // namespace scts::exchange
