#include "store/rows.hpp"

#include "scts/error.hpp"

namespace scts::store {

namespace {

Address address_at(const SQLite::Statement& row, int column) {
  const auto text = [&](int offset) { return row.getColumn(column + offset).getString(); };
  return {{text(0), text(1), text(2), text(3)}, text(4), text(5), text(6)};
}

}  // namespace

std::optional<Reason> reason_at(const SQLite::Column& column) {
  if (column.isNull()) return std::nullopt;
  const auto reason = find_reason(column.getString());
  if (!reason) throw Error(Fault::failed, "the store is damaged: a reason in it is none");
  return reason;
}

Date known_day(const SQLite::Column& column) {
  const auto date = day(column);
  if (!date) throw Error(Fault::failed, "the store is damaged: a date in it is none");
  return *date;
}

Student student_at(const SQLite::Statement& row, int column) {
  const auto text = [&](int offset) { return row.getColumn(column + offset).getString(); };
  return {StudentId(row.getColumn(column).getInt64()),
          text(1),
          text(2),
          text(3),
          text(4),
          known_day(row.getColumn(column + 5)),
          MefCode(text(6)),
          DivisionCode(text(7)),
          text(8),
          address_at(row, column + 9),
          day(row.getColumn(column + 16))};
}

Guardian guardian_at(const SQLite::Statement& row, int column) {
  const auto text = [&](int offset) { return row.getColumn(column + offset).getString(); };
  return {GuardianId(row.getColumn(column).getInt64()),
          text(1),
          text(2),
          text(3),
          text(4),
          text(5),
          text(6),
          address_at(row, column + 7),
          Language::parse(text(14))};
}

std::optional<Guardian> some_guardian_at(const SQLite::Statement& row, int column) {
  return row.getColumn(column).isNull() ? std::nullopt : std::optional(guardian_at(row, column));
}

CodeRow code_at(const SQLite::Statement& row, int column) {
  return {CodeId(row.getColumn(column).getInt64()), bytes<Sealed>(row.getColumn(column + 1)),
          known_day(row.getColumn(column + 2)),     day(row.getColumn(column + 3)),
          day(row.getColumn(column + 4)),           day(row.getColumn(column + 5)),
          reason_at(row.getColumn(column + 6))};
}

IssuedCode issued_at(const SQLite::Statement& row) {
  return {.id = CodeId(row.getColumn(0).getInt64()),
          .owner = owner_at(row.getColumn(1), row.getColumn(2)),
          .valid = row.getColumn(3).getInt() != 0,
          .notified = row.getColumn(4).getInt() != 0,
          .used = row.getColumn(5).getInt() != 0};
}

Owner owner_at(const SQLite::Column& student, const SQLite::Column& guardian) {
  return {StudentId(student.getInt64()),
          guardian.isNull() ? std::nullopt : std::optional(GuardianId(guardian.getInt64()))};
}

const char* owners(CodeKind kind) {
  return kind == CodeKind::car ? "bond b" : "(SELECT student_id, NULL AS guardian_id, NULL AS rank FROM student) b";
}

const char* join_valid(CodeKind kind) {
  return kind == CodeKind::car
             ? kJoinValidCar
             : " LEFT JOIN code c ON c.student_id = b.student_id AND c.kind = 'CAE' AND c.ended_on IS NULL ";
}

std::optional<Rank> rank_at(const SQLite::Column& column) {
  return column.isNull() ? std::nullopt : std::optional<Rank>(static_cast<Rank>(column.getInt()));
}

}  // namespace scts::store
