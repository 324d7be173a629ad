#include "scts/store/roster.hpp"
#include "store/sql.hpp"

namespace scts::store {

void for_each_staged_student(const Read& read,
                             const std::function<void(StudentId, const std::vector<StagedBond>&)>& f) {
  SQLite::Statement row(
      read.database(),
      "SELECT i.student_id, i.guardian_id, i.legal, i.level, i.pays_fees, b.rank, i.file, i.line FROM staged_bond i "
      "LEFT JOIN bond b USING (student_id, guardian_id) ORDER BY i.student_id, i.file, i.line");
  std::optional<StudentId> student;
  std::vector<StagedBond> bonds;
  const auto maybe = [](const SQLite::Column& column) {
    return column.isNull() ? std::nullopt : std::optional<int>(column.getInt());
  };
  while (row.executeStep()) {
    const StudentId next(row.getColumn(0).getInt64());
    if (student && next != *student) {
      f(*student, bonds);
      bonds.clear();
    }
    student = next;
    const auto held = maybe(row.getColumn(5));
    bonds.push_back({GuardianId(row.getColumn(1).getInt64()),
                     {maybe(row.getColumn(2)), maybe(row.getColumn(3)), row.getColumn(4).getInt() != 0},
                     held ? std::optional(static_cast<Rank>(*held)) : std::nullopt,
                     row.getColumn(6).getInt(),
                     row.getColumn(7).getInt64()});
  }
  if (student) f(*student, bonds);
}

std::int64_t drop_stray_bonds(const Write& write, const std::function<void(const StrayBond&)>& f) {
  auto& database = write.database();
  database.exec("DROP TABLE IF EXISTS temp.stray_bond");
  database.exec(
      "CREATE TEMP TABLE stray_bond AS SELECT i.student_id, i.guardian_id, s.student_id IS NOT NULL OR ss.student_id "
      "IS NOT NULL AS "
      "student_known, i.file, i.line FROM staged_bond i LEFT JOIN student s USING (student_id) LEFT JOIN "
      "staged_student ss "
      "ON ss.student_id = i.student_id LEFT JOIN guardian g ON g.guardian_id = i.guardian_id LEFT JOIN staged_guardian "
      "sg "
      "ON sg.guardian_id = i.guardian_id WHERE (s.student_id IS NULL AND ss.student_id IS NULL) OR "
      "(g.guardian_id IS NULL AND sg.guardian_id IS NULL)");
  SQLite::Statement row(
      database, "SELECT student_id, guardian_id, student_known, file, line FROM stray_bond ORDER BY file, line");
  while (row.executeStep()) {
    f({{StudentId(row.getColumn(0).getInt64()), GuardianId(row.getColumn(1).getInt64())},
       row.getColumn(2).getInt() != 0,
       row.getColumn(3).getInt(),
       row.getColumn(4).getInt64()});
  }
  return run(
      database,
      "DELETE FROM staged_bond WHERE (student_id, guardian_id) IN (SELECT student_id, guardian_id FROM stray_bond)");
}

void stage_held_bonds(const Write& write) {
  // Before all files: of two that claim a rank, the one who holds it keeps it.
  run(write.database(),
      "INSERT INTO staged_bond (student_id, guardian_id, legal, pays_fees, file, line) "
      "SELECT student_id, guardian_id, ifnull(rank, 0), 0, -1, 0 FROM bond "
      "WHERE student_id IN (SELECT student_id FROM staged_bond) ON CONFLICT DO NOTHING");
}

struct RankWriter::Statement {
  SQLite::Statement update;
};
RankWriter::RankWriter(const Write& write)
    : statement_(new Statement{SQLite::Statement(
          write.database(), "UPDATE staged_bond SET rank = ? WHERE student_id = ? AND guardian_id = ?")}) {}
RankWriter::~RankWriter() = default;
void RankWriter::set(const Bond& bond, Rank rank) {
  run(statement_->update, std::int64_t{static_cast<int>(rank)}, bond.student, bond.guardian);
}

}  // namespace scts::store
