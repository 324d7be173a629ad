#include "scts/store/night/changes.hpp"

#include <fmt/format.h>

#include "store/rows.hpp"
#include "store/sql.hpp"

namespace scts::store {

namespace {

constexpr const char* kCodes = R"sql(
  INSERT OR IGNORE INTO temp.touched_code
  SELECT code_id FROM event
  WHERE batch_id > ? AND what IN ('code-created', 'code-invalidated')
)sql";
// The birth date is part of what a code opens.
constexpr const char* kCodesOfStudents = R"sql(
  INSERT OR IGNORE INTO temp.touched_code
  SELECT c.code_id FROM event e
  CROSS JOIN code c ON c.student_id = e.student_id
  WHERE e.batch_id > ?
    AND e.what IN ('student-added', 'student-changed', 'student-left')
    AND c.ended_on IS NULL
)sql";
// Whose name, class or right to see anything may have changed: who keeps a valid code that nothing touched is none of
// them.
constexpr const char* kStudents = R"sql(
  INSERT OR IGNORE INTO temp.touched_student
  SELECT e.student_id FROM event e
  WHERE e.batch_id > ?
    AND e.student_id IS NOT NULL
    AND e.what IN ('student-added', 'student-changed', 'student-left', 'code-created', 'code-invalidated')
    AND NOT EXISTS (
      SELECT 1 FROM code c
      WHERE c.student_id = e.student_id AND c.ended_on IS NULL AND c.code_id NOT IN temp.touched_code
    )
)sql";
// Students whose couple has a due date on one of the days; who is in no class goes by those of all.
constexpr const char* kStudentsOfDueDates = R"sql(
  INSERT OR IGNORE INTO temp.touched_student
  SELECT s.student_id FROM due_date d
  JOIN student s ON (s.division = d.division AND s.mef = d.mef) OR s.division = ''
  WHERE d.due_on >= ? AND d.due_on < ?
)sql";
constexpr const char* kServiceChanged = R"sql(
  SELECT count(*) FROM event
  WHERE batch_id > ? AND detail = ? AND what IN ('service-opened', 'service-closed', 'publication-changed')
)sql";

// By the indices of valid codes: a student's codes lie anywhere in their table.
constexpr const char* kHasCode = R"sql(
  (
    EXISTS (
      SELECT 1 FROM code c INDEXED BY code_one_valid_car
      WHERE c.kind = 'CAR' AND c.ended_on IS NULL AND c.student_id = s.student_id
    )
    OR EXISTS (
      SELECT 1 FROM code c INDEXED BY code_one_valid_cae
      WHERE c.kind = 'CAE' AND c.ended_on IS NULL AND c.student_id = s.student_id
    )
  )
)sql";

void touch_marks(SQLite::Database& database, BatchId since, const Days& days) {
  const auto touch = [&](std::string_view from, const auto&... values) {
    run(database, fmt::format("INSERT OR IGNORE INTO temp.touched_mark SELECT m.student_id, m.test_id FROM {}", from),
        values...);
  };
  if (number(database, kServiceChanged, since, "notes") > 0) return touch("mark m");
  touch("mark m WHERE m.changed_by > ?", since);
  touch("test t CROSS JOIN mark m USING (test_id) WHERE t.changed_by > ?", since);
  touch("test t CROSS JOIN mark m USING (test_id) WHERE t.published_on >= ? AND t.published_on < ?", days.from,
        days.before);
  touch(R"sql(
    test t CROSS JOIN mark m USING (test_id)
    WHERE t.division IN (SELECT d.division FROM due_date d WHERE d.due_on >= ? AND d.due_on < ?)
  )sql",
        days.from, days.before);
  touch("temp.touched_student k CROSS JOIN mark m USING (student_id)");
}

void touch_absences(SQLite::Database& database, BatchId since, const Days& days) {
  const auto touch = [&](std::string_view from, const auto&... values) {
    run(database, fmt::format("INSERT OR IGNORE INTO temp.touched_absence SELECT a.absence_id FROM {}", from),
        values...);
  };
  if (number(database, kServiceChanged, since, "absences") > 0) return touch("absence a");
  touch("absence a WHERE a.changed_by > ?", since);
  touch("absence a WHERE a.from_at >= ? AND a.from_at < ?", days.from, days.before);
  touch("temp.touched_student k CROSS JOIN absence a USING (student_id)");
}

/// The column; not asked a second time where only such students come.
const char* has_code(const Touched& touched) {
  return touched.all() ? "1" : kHasCode;
}

Sight sight_at(const SQLite::Statement& row, int column) {
  std::optional<DivisionCode> given_in;
  if (!row.getColumn(column + 2).isNull()) given_in = DivisionCode(row.getColumn(column + 2).getString());
  return {{MefCode(row.getColumn(column).getString()), DivisionCode(row.getColumn(column + 1).getString())},
          given_in,
          row.getColumn(column + 3).getInt() != 0,
          day(row.getColumn(column + 4))};
}

}  // namespace

Revision revision(const Read& read) {
  SQLite::Statement row(read.database(), "SELECT batch_id, token FROM batch ORDER BY batch_id DESC LIMIT 1");
  if (!row.executeStep()) return {BatchId(0), {}};
  return {BatchId(row.getColumn(0).getInt64()), bytes<decltype(Revision::token)>(row.getColumn(1))};
}

bool knows(const Read& read, const Revision& revision) {
  return number(read.database(), "SELECT count(*) FROM batch WHERE batch_id = ? AND token = ?", revision.batch,
                revision.token) == 1;
}

Touched::Touched(const Read& read) : read_(read), all_(true) {}

Touched::Touched(const Read& read, BatchId since, const Days& days) : read_(read), all_(false) {
  auto& database = read.database();
  database.exec(R"sql(
    DROP TABLE IF EXISTS temp.touched_student;
    CREATE TEMP TABLE touched_student (student_id INTEGER PRIMARY KEY);
    DROP TABLE IF EXISTS temp.touched_mark;
    CREATE TEMP TABLE touched_mark (
      student_id INTEGER, test_id INTEGER, PRIMARY KEY (student_id, test_id)
    ) WITHOUT ROWID;
    DROP TABLE IF EXISTS temp.touched_absence;
    CREATE TEMP TABLE touched_absence (absence_id INTEGER PRIMARY KEY);
    DROP TABLE IF EXISTS temp.touched_code;
    CREATE TEMP TABLE touched_code (code_id INTEGER PRIMARY KEY)
  )sql");
  run(database, kCodes, since);
  run(database, kCodesOfStudents, since);
  run(database, kStudents, since);
  run(database, kStudentsOfDueDates, days.from, days.before);
  touch_marks(database, since, days);
  touch_absences(database, since, days);
}

void for_each_student(const Touched& touched, const std::function<void(const StudentState&)>& f) {
  const auto from = touched.all() ? fmt::format("student s WHERE {}", kHasCode)
                                  : "temp.touched_student k CROSS JOIN student s USING (student_id)";
  SQLite::Statement row(
      touched.read().database(),
      fmt::format("SELECT s.student_id, s.first_name, s.division, {} FROM {}", has_code(touched), from));
  while (row.executeStep()) {
    f({StudentId(row.getColumn(0).getInt64()), row.getColumn(1).getString(), DivisionCode(row.getColumn(2).getString()),
       row.getColumn(3).getInt() != 0});
  }
}

void for_each_code(const Touched& touched, const std::function<void(const CodeState&)>& f) {
  const auto* const from =
      touched.all() ? "code c JOIN student s USING (student_id) WHERE c.ended_on IS NULL"
                    : "temp.touched_code k CROSS JOIN code c USING (code_id) JOIN student s USING (student_id)";
  SQLite::Statement row(touched.read().database(), fmt::format(R"sql(
    SELECT c.code_id, c.sealed, c.student_id, c.guardian_id, s.birth_date, c.created_on, c.ended_on IS NULL
    FROM {}
  )sql",
                                                               from));
  while (row.executeStep()) {
    CodeState code{CodeId(row.getColumn(0).getInt64()),
                   bytes<Sealed>(row.getColumn(1)),
                   StudentId(row.getColumn(2).getInt64()),
                   {},
                   known_day(row.getColumn(4)),
                   known_day(row.getColumn(5)),
                   row.getColumn(6).getInt() != 0};
    if (!row.getColumn(3).isNull()) code.guardian = GuardianId(row.getColumn(3).getInt64());
    f(code);
  }
}

// CROSS JOIN keeps SQLite to the order that is written: what was touched comes first, or the students with a code.
constexpr std::string_view kAllMarks = R"sql(
  student s
  CROSS JOIN mark m USING (student_id)
  CROSS JOIN test t USING (test_id)
  WHERE {}
)sql";
constexpr const char* kTouchedMarks = R"sql(
  temp.touched_mark k
  CROSS JOIN mark m USING (student_id, test_id)
  CROSS JOIN student s USING (student_id)
  CROSS JOIN test t USING (test_id)
)sql";
constexpr std::string_view kAllAbsences = "student s CROSS JOIN absence a USING (student_id) WHERE {}";
constexpr const char* kTouchedAbsences = R"sql(
  temp.touched_absence k
  CROSS JOIN absence a USING (absence_id)
  CROSS JOIN student s USING (student_id)
)sql";

void for_each_mark(const Touched& touched, const std::function<void(const MarkState&)>& f) {
  const auto from = touched.all() ? fmt::format(kAllMarks, kHasCode) : kTouchedMarks;
  SQLite::Statement row(touched.read().database(), fmt::format(R"sql(
    SELECT m.student_id, m.test_id, t.subject, t.title, ifnull(t.given_on, ''), t.out_of, t.coefficient, m.mark,
      s.mef, s.division, t.division, {}, iif(t.gone OR m.mark = '', NULL, t.published_on)
    FROM {}
  )sql",
                                                               has_code(touched), from));
  while (row.executeStep()) {
    const auto text = [&](int column) { return row.getColumn(column).getString(); };
    f({StudentId(row.getColumn(0).getInt64()), TestId(row.getColumn(1).getInt64()), text(2), text(3), text(4), text(5),
       text(6), text(7), sight_at(row, 8)});
  }
}

void for_each_absence(const Touched& touched, const std::function<void(const AbsenceState&)>& f) {
  const auto from = touched.all() ? fmt::format(kAllAbsences, kHasCode) : kTouchedAbsences;
  SQLite::Statement row(touched.read().database(), fmt::format(R"sql(
    SELECT a.student_id, a.absence_id, a.from_at, a.to_at, a.reason, a.justified, s.mef, s.division, NULL, {},
      iif(a.gone, NULL, substr(a.from_at, 1, 10))
    FROM {}
  )sql",
                                                               has_code(touched), from));
  while (row.executeStep()) {
    const auto text = [&](int column) { return row.getColumn(column).getString(); };
    f({StudentId(row.getColumn(0).getInt64()), AbsenceId(row.getColumn(1).getInt64()), text(2), text(3), text(4),
       row.getColumn(5).getInt() != 0, sight_at(row, 6)});
  }
}

void record_replication(const Write& write, const std::string& replica, const Now& now) {
  run(write.database(), R"sql(
    INSERT INTO replication (replica, replicated_at, last_code)
    SELECT ?, ?, ifnull(max(code_id), 0) FROM code WHERE true
    ON CONFLICT (replica) DO UPDATE
    SET replicated_at = excluded.replicated_at, last_code = excluded.last_code
  )sql",
      replica, now.iso());
}

std::optional<std::string> filled_at(const Read& read, const std::string& replica) {
  SQLite::Statement row(read.database(), "SELECT replicated_at FROM replication WHERE replica = ?");
  bind_all(row, replica);
  return row.executeStep() ? std::optional(row.getColumn(0).getString()) : std::nullopt;
}

void for_each_used_code(const Read& read, const std::function<void(const CodeInUse&)>& f) {
  SQLite::Statement row(read.database(), R"sql(
    SELECT code_id, student_id, guardian_id, sealed, used_on FROM code WHERE used_on IS NOT NULL ORDER BY code_id
  )sql");
  while (row.executeStep()) {
    f({CodeId(row.getColumn(0).getInt64()), owner_at(row.getColumn(1), row.getColumn(2)),
       bytes<Sealed>(row.getColumn(3)), known_day(row.getColumn(4))});
  }
}

}  // namespace scts::store
