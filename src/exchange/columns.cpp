#include "columns.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace scts::exchange {

Columns::Columns(const Csv& csv, const ReadOptions& options) {
  if (options.map) map_ = ColumnMap(*options.map);
  for (const auto& column : csv.header()) fields_.push_back(map_.find(column));
}

bool Columns::has(Field field) const {
  return std::find(fields_.begin(), fields_.end(), field) != fields_.end();
}

bool Columns::has(std::span<const Field> fields) const {
  return std::all_of(fields.begin(), fields.end(), [this](Field field) { return has(field); });
}

bool Columns::has_any(std::span<const Field> fields) const {
  return std::any_of(fields.begin(), fields.end(), [this](Field field) { return has(field); });
}

void Columns::require(std::span<const Field> fields, const Csv& csv) const {
  for (const Field field : fields) {
    if (!has(field)) csv.fail(csv.line(), fmt::format("the column {} is missing", name(field)));
  }
}

void Columns::demand_one(std::span<const Field> fields, const Csv& csv) const {
  for (const Field field : fields) {
    const auto first = std::find(fields_.begin(), fields_.end(), field);
    if (first == fields_.end()) continue;
    const auto second = std::find(first + 1, fields_.end(), field);
    if (second == fields_.end()) continue;
    const auto column = [&](auto at) { return csv.header()[static_cast<std::size_t>(at - fields_.begin())]; };
    csv.fail(csv.line(),
             fmt::format("the columns \"{}\" and \"{}\" both hold {}", column(first), column(second), name(field)),
             "say with --map which one does, and leave the other out");
  }
}

void Columns::fill(Texts& texts, const Csv& csv) const {
  texts.restart(csv.line());
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    if (fields_[i]) texts.set(*fields_[i], csv.fields()[i]);
  }
}

}  // namespace scts::exchange
