#pragma once

#include <optional>
#include <span>
#include <vector>

#include "csv.hpp"
#include "record.hpp"

namespace scts::exchange {

/// Which columns of a CSV hold which fields.
class Columns {
 public:
  explicit Columns(const Csv& csv);

  [[nodiscard]] bool has(Field field) const;
  [[nodiscard]] bool has(std::span<const Field> fields) const;  ///< all of them
  /// Throws if a field has no column.
  void require(std::span<const Field> fields, const Csv& csv) const;
  /// The texts of the row that `csv` stands on.
  void fill(Record& record, const Csv& csv) const;

 private:
  std::vector<std::optional<Field>> fields_;
};

}  // namespace scts::exchange
