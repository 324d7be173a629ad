#include "columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace scts::exchange {

namespace {

/// What tells who the student is: it goes with each of the guardians.
bool of_student(Field field) {
  using enum Field;
  constexpr std::array fields{student_id, ine, family_name, usage_name, first_name, full_name, birth_date, division};
  return std::find(fields.begin(), fields.end(), field) != fields.end();
}

}  // namespace

Columns::Columns(const RowReader& rows, ColumnMap map) : map_(std::move(map)) {
  const auto& header = rows.header();
  for (std::size_t i = 0; i < header.size(); ++i) {
    if (map_.names_place(i)) placed_.insert(header[i]);
  }
  std::set<std::string> seen;
  for (std::size_t i = 0; i < header.size(); ++i) {
    columns_.push_back(map_.find(header[i], i));
    if (map_.names_place(i) || !columns_[i]) continue;
    const bool first = seen.insert(header[i]).second;
    if (!first && !placed(header[i])) repeated_.push_back(header[i]);
    if (!first || placed(header[i])) columns_[i].reset();
  }
}

bool Columns::has(Field field) const {
  return std::any_of(columns_.begin(), columns_.end(),
                     [&](const auto& column) { return column && column->field == field; });
}

bool Columns::of_second_guardian() const {
  return std::any_of(columns_.begin(), columns_.end(),
                     [](const auto& column) { return column && column->guardian == 2; });
}

bool Columns::has(std::span<const Field> fields) const {
  return std::all_of(fields.begin(), fields.end(), [this](Field field) { return has(field); });
}

bool Columns::has_any(std::span<const Field> fields) const {
  return std::any_of(fields.begin(), fields.end(), [this](Field field) { return has(field); });
}

void Columns::require(std::span<const Field> fields, const RowReader& rows) const {
  for (const Field field : fields) {
    if (!has(field)) rows.fail(rows.line(), fmt::format("the column {} is missing", name(field)));
  }
}

void Columns::demand_one(std::span<const Field> fields, const RowReader& rows) const {
  for (auto first = columns_.begin(); first != columns_.end(); ++first) {
    if (!*first || std::find(fields.begin(), fields.end(), (*first)->field) == fields.end()) continue;
    const auto second = std::find(first + 1, columns_.end(), *first);
    if (second == columns_.end()) continue;
    const auto column = [&](auto at) { return rows.header()[static_cast<std::size_t>(at - columns_.begin())]; };
    rows.fail(
        rows.line(),
        fmt::format("the columns \"{}\" and \"{}\" both hold {}", column(first), column(second), name((*first)->field)),
        "say with --map which one does, and leave the other out");
  }
}

void Columns::fill(Texts& texts, const RowReader& rows, int guardian) const {
  texts.restart(rows.line());
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (!columns_[i]) continue;
    const auto [field, whose] = *columns_[i];
    const bool told = whose == guardian || (whose == 0 && (guardian == 1 || of_student(field)));
    if (told) texts.set(field, rows.fields()[i]);
  }
}

}  // namespace scts::exchange
