#include "scts/store/school/year_end.hpp"

#include <fmt/format.h>

#include "scts/store/journal.hpp"
#include "store/rows.hpp"

namespace scts::store {

namespace {

constexpr const char* kClasses = R"sql(
  SELECT code FROM division
  UNION
  SELECT division FROM division_mef
  UNION
  SELECT division FROM student
  WHERE division <> '' AND (left_on IS NULL OR left_on > ?1)
)sql";

std::int64_t end_due_dates(SQLite::Database& database, Journal& journal) {
  SQLite::Statement row(database, R"sql(
    SELECT service, due_on, group_concat(mef || '/' || division, ', ')
    FROM (SELECT * FROM due_date ORDER BY service, due_on, mef, division)
    GROUP BY service, due_on
    ORDER BY service, due_on
  )sql");
  while (row.executeStep()) {
    journal.school("due-date-ended", fmt::format("{} {}: {}", row.getColumn(0).getText(), row.getColumn(1).getText(),
                                                 row.getColumn(2).getText()));
  }
  SQLite::Statement service(database, "SELECT DISTINCT service FROM due_date ORDER BY service");
  while (service.executeStep()) journal.school("publication-changed", service.getColumn(0).getText());
  return run(database, "DELETE FROM due_date");
}

}  // namespace

YearEnd end_year(const Write& write, BatchId batch) {
  auto& database = write.database();
  Journal journal(write, batch);
  YearEnd end;
  end.due_dates = end_due_dates(database, journal);
  const auto gone = [&](std::string_view event, const char* update) -> std::int64_t {
    const auto count = run(database, update, batch);
    if (count > 0) journal.school(event, fmt::format("0 added, 0 changed, {} gone", count));
    return count;
  };
  end.marks = gone("marks-imported", R"sql(
    UPDATE mark SET mark = '', changed_by = ?
    WHERE mark <> ''
  )sql");
  end.tests = gone("tests-imported", "UPDATE test SET gone = 1, changed_by = ? WHERE gone = 0");
  end.absences = gone("absences-imported", "UPDATE absence SET gone = 1, changed_by = ? WHERE gone = 0");
  return end;
}

std::set<DivisionCode> classes(const Read& read, Date today) {
  std::set<DivisionCode> all;
  SQLite::Statement row(read.database(), kClasses);
  bind_all(row, today);
  while (row.executeStep()) all.emplace(row.getColumn(0).getString());
  return all;
}

CoupleCounts count_couples(const Read& read, Date today) {
  SQLite::Statement row(read.database(), fmt::format(R"sql(
    SELECT count(c.code_id), count(*) - count(c.code_id)
    FROM student s
    JOIN bond b USING (student_id)
    {}
    WHERE b.rank IS NOT NULL AND (s.left_on IS NULL OR s.left_on > ?1)
  )sql",
                                                     kJoinValidCar));
  bind_all(row, today);
  row.executeStep();
  return {row.getColumn(0).getInt64(), row.getColumn(1).getInt64()};
}

std::int64_t marks_without_class(const Read& read, Date today) {
  return number(read.database(),
                fmt::format(R"sql(
    SELECT count(*) FROM test t
    JOIN mark m USING (test_id)
    WHERE t.gone = 0 AND m.mark <> '' AND t.division <> '' AND t.division NOT IN ({})
  )sql",
                            kClasses),
                today);
}

}  // namespace scts::store
