#include "columns.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace scts::exchange {

Columns::Columns(const Csv& csv) {
  for (const auto& column : csv.header()) fields_.push_back(find_column(column));
}

bool Columns::has(Field field) const {
  return std::find(fields_.begin(), fields_.end(), field) != fields_.end();
}

bool Columns::has(std::span<const Field> fields) const {
  return std::all_of(fields.begin(), fields.end(), [this](Field field) { return has(field); });
}

void Columns::require(std::span<const Field> fields, const Csv& csv) const {
  for (const Field field : fields) {
    if (!has(field)) csv.fail(csv.line(), fmt::format("the column {} is missing", name(field)));
  }
}

void Columns::fill(Record& record, const Csv& csv) const {
  record.restart(csv.line());
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    if (fields_[i]) record.set(*fields_[i], csv.fields()[i]);
  }
}

}  // namespace scts::exchange
