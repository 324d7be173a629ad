#include "store/people/correction_rows.hpp"

#include <fmt/format.h>

namespace scts::store {

std::string correction_columns() {
  return fmt::format("k.student_id, k.guardian_id, k.field, {}, {}, k.since, k.list", kSiecleSays, kListSays);
}

Correction correction_at(const SQLite::Statement& row) {
  const auto text = [&](int column) { return row.getColumn(column).getString(); };
  const auto id = [&](int column) {
    return row.getColumn(column).isNull() ? std::nullopt : std::optional(row.getColumn(column).getInt64());
  };
  Correction correction{{}, {}, text(2), text(3), text(4), text(5), text(6)};
  if (const auto student = id(0)) correction.student = StudentId(*student);
  if (const auto guardian = id(1)) correction.guardian = GuardianId(*guardian);
  return correction;
}

}  // namespace scts::store
