#include "scts/store/school/staged_life.hpp"

#include <fmt/format.h>

#include "scts/error.hpp"
#include "store/staged_row.hpp"

namespace scts::store {

namespace {

constexpr const char* kTables = R"sql(
  DROP TABLE IF EXISTS temp.staged_test;
  CREATE TEMP TABLE staged_test (test_id INTEGER PRIMARY KEY, division TEXT, subject TEXT, title TEXT, given_on TEXT,
    published_on TEXT, out_of TEXT, coefficient TEXT, file INTEGER, line INTEGER);
  DROP TABLE IF EXISTS temp.staged_mark;
  CREATE TEMP TABLE staged_mark (student_id INTEGER, test_id INTEGER, mark TEXT, file INTEGER, line INTEGER,
    PRIMARY KEY (student_id, test_id)) WITHOUT ROWID;
  DROP TABLE IF EXISTS temp.staged_absence;
  CREATE TEMP TABLE staged_absence (absence_id INTEGER PRIMARY KEY, student_id INTEGER, from_at TEXT, to_at TEXT,
    reason TEXT, justified INTEGER, file INTEGER, line INTEGER);
)sql";

[[noreturn]] void twice(const std::string& id) {
  throw Error(Fault::failed, fmt::format("{}: stands twice, with different data", id),
              "keep the right one, then import again");
}

std::optional<Excess> first_excess(SQLite::Statement& row) {
  if (!row.executeStep()) return std::nullopt;
  return Excess{TestId(row.getColumn(0).getInt64()), StudentId(row.getColumn(1).getInt64()),
                row.getColumn(2).getString(), row.getColumn(3).getString(), origin_at(row, 4)};
}

// Both are decimals of few digits, which keep their order as floating-point numbers; a word is 0.
constexpr const char* kAbove = "CAST(m.mark AS REAL) > CAST(t.out_of AS REAL)";

}  // namespace

struct StagedLife::Statements {
  StagedRow test;
  StagedRow mark;
  StagedRow absence;
};

StagedLife::StagedLife(const Write& write) {
  auto& database = write.database();
  database.exec(kTables);
  statements_.reset(new Statements{
      StagedRow(database, "staged_test", "test_id",
                {"test_id", "division", "subject", "title", "given_on", "published_on", "out_of", "coefficient", "file",
                 "line"},
                8),
      StagedRow(database, "staged_mark", "test_id", {"student_id", "test_id", "mark", "file", "line"}, 3),
      StagedRow(database, "staged_absence", "absence_id",
                {"absence_id", "student_id", "from_at", "to_at", "reason", "justified", "file", "line"}, 6)});
}
StagedLife::~StagedLife() = default;

void StagedLife::test(const Test& t, Origin origin) {
  if (!statements_->test.put(t.id, t.division, t.subject, t.title, t.given_on, t.published_on, t.out_of, t.coefficient,
                             std::int64_t{origin.file}, std::int64_t{origin.line})) {
    twice(fmt::format("test_id {}", t.id.value()));
  }
}

void StagedLife::mark(TestId test, StudentId student, const Mark& mark, Origin origin) {
  if (!statements_->mark.put(student, test, mark, std::int64_t{origin.file}, std::int64_t{origin.line})) {
    twice(fmt::format("test_id {}, ELEVE_ID {}", test.value(), student.value()));
  }
}

void StagedLife::absence(const Absence& a, Origin origin) {
  if (!statements_->absence.put(a.id, a.student, a.from, a.to, a.reason, std::int64_t{a.justified},
                                std::int64_t{origin.file}, std::int64_t{origin.line})) {
    twice(fmt::format("absence_id {}", a.id.value()));
  }
}

void for_each_unknown_division(const Read& read, const std::function<void(const DivisionCode&, TestId, Origin)>& f) {
  // SQLite takes the other columns from the row of the minimum.
  SQLite::Statement row(read.database(), R"sql(
    SELECT division, test_id, file, line, min(file * 4294967296 + line) AS place
    FROM staged_test t
    WHERE division <> ''
      AND division NOT IN (SELECT code FROM division)
      AND NOT EXISTS (SELECT 1 FROM student s WHERE s.division = t.division)
    GROUP BY division
    ORDER BY place
  )sql");
  while (row.executeStep()) {
    f(DivisionCode(row.getColumn(0).getString()), TestId(row.getColumn(1).getInt64()), origin_at(row, 2));
  }
}

std::int64_t drop_stray_marks(const Write& write, const std::function<void(const StrayMark&, Origin)>& f) {
  auto& database = write.database();
  database.exec(R"sql(
    DROP TABLE IF EXISTS temp.stray_mark;
    CREATE TEMP TABLE stray_mark AS
    SELECT m.test_id, m.student_id, s.student_id IS NOT NULL AS student_known, m.file, m.line
    FROM staged_mark m
    LEFT JOIN student s USING (student_id)
    LEFT JOIN test t ON t.test_id = m.test_id AND t.gone = 0
    WHERE s.student_id IS NULL OR t.test_id IS NULL
  )sql");
  SQLite::Statement row(database,
                        "SELECT test_id, student_id, student_known, file, line FROM stray_mark ORDER BY file, line");
  while (row.executeStep()) {
    f({TestId(row.getColumn(0).getInt64()), StudentId(row.getColumn(1).getInt64()), row.getColumn(2).getInt() != 0},
      origin_at(row, 3));
  }
  return run(database,
             "DELETE FROM staged_mark WHERE (student_id, test_id) IN (SELECT student_id, test_id FROM stray_mark)");
}

std::int64_t drop_stray_absences(const Write& write, const std::function<void(AbsenceId, StudentId, Origin)>& f) {
  auto& database = write.database();
  SQLite::Statement row(database, R"sql(
    SELECT absence_id, student_id, file, line FROM staged_absence
    WHERE student_id NOT IN (SELECT student_id FROM student)
    ORDER BY file, line
  )sql");
  while (row.executeStep()) {
    f(AbsenceId(row.getColumn(0).getInt64()), StudentId(row.getColumn(1).getInt64()), origin_at(row, 2));
  }
  return run(database, "DELETE FROM staged_absence WHERE student_id NOT IN (SELECT student_id FROM student)");
}

std::optional<Excess> excess_of_staged_marks(const Read& read) {
  SQLite::Statement row(read.database(), fmt::format(R"sql(
    SELECT m.test_id, m.student_id, m.mark, t.out_of, m.file, m.line
    FROM staged_mark m
    CROSS JOIN test t USING (test_id)
    WHERE {}
    ORDER BY m.file, m.line
    LIMIT 1
  )sql",
                                                     kAbove));
  return first_excess(row);
}

std::optional<Excess> excess_over_changed_tests(const Read& read, BatchId batch) {
  SQLite::Statement row(read.database(), fmt::format(R"sql(
    SELECT m.test_id, m.student_id, m.mark, t.out_of, i.file, i.line
    FROM staged_test i
    CROSS JOIN test t USING (test_id)
    CROSS JOIN mark m USING (test_id)
    WHERE t.changed_by = ? AND {}
    ORDER BY i.file, i.line, m.student_id
    LIMIT 1
  )sql",
                                                     kAbove));
  bind_all(row, batch);
  return first_excess(row);
}

}  // namespace scts::store
