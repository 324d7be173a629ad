#include "scts/store/people/departures.hpp"

#include "store/sql.hpp"

namespace scts::store {

namespace {

// By the indices of who left, and of valid codes.
constexpr const char* kDue = R"sql(
  SELECT EXISTS (
    SELECT 1 FROM student s
    WHERE s.left_on <= ?
      AND (
        EXISTS (
          SELECT 1 FROM code c INDEXED BY code_one_valid_car
          WHERE c.kind = 'CAR' AND c.ended_on IS NULL AND c.student_id = s.student_id
        )
        OR EXISTS (
          SELECT 1 FROM code c INDEXED BY code_one_valid_cae
          WHERE c.kind = 'CAE' AND c.ended_on IS NULL AND c.student_id = s.student_id
        )
      )
  )
)sql";

}  // namespace

bool departures_due(const Read& read, Date today) {
  return number(read.database(), kDue, today) != 0;
}

DepartureCounts end_departed(const Write& write, BatchId batch, Date today) {
  auto& database = write.database();
  database.exec(R"sql(
    DROP TABLE IF EXISTS temp.departed_code;
    CREATE TEMP TABLE departed_code (code_id INTEGER PRIMARY KEY, student_id INTEGER, guardian_id INTEGER)
  )sql");
  run(database, R"sql(
    INSERT INTO departed_code
    SELECT c.code_id, c.student_id, c.guardian_id
    FROM student s
    JOIN code c USING (student_id)
    WHERE s.left_on <= ? AND c.ended_on IS NULL
  )sql",
      today);
  run(database, R"sql(
    INSERT INTO event (batch_id, what, student_id, guardian_id, code_id, detail)
    SELECT ?, 'code-invalidated', student_id, guardian_id, code_id, 'departure' FROM departed_code
    ORDER BY code_id
  )sql",
      batch);
  DepartureCounts counts;
  counts.codes = run(database, R"sql(
    UPDATE code SET ended_on = ?, reason = 'departure'
    WHERE code_id IN (SELECT code_id FROM departed_code)
  )sql",
                     today);
  counts.students = number(database, "SELECT count(DISTINCT student_id) FROM departed_code");
  return counts;
}

}  // namespace scts::store
