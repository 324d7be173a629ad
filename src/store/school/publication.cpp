#include "scts/store/school/publication.hpp"

#include "store/sql.hpp"

namespace scts::store {

Publication publication(const Read& read, std::string_view service) {
  Publication out;
  SQLite::Statement mode(read.database(), "SELECT mode FROM publication WHERE service = ?");
  bind_all(mode, service);
  if (mode.executeStep()) out.mode = parse_publication_mode(mode.getColumn(0).getText());
  SQLite::Statement due(read.database(), "SELECT mef, division, due_on FROM due_date WHERE service = ?");
  bind_all(due, service);
  while (due.executeStep()) {
    const Couple couple{MefCode(due.getColumn(0).getString()), DivisionCode(due.getColumn(1).getString())};
    if (const auto date = day(due.getColumn(2))) out.due_dates[couple].insert(*date);
  }
  return out;
}

void save(const Write& write, std::string_view service, const Publication& publication) {
  auto& database = write.database();
  run(database, "INSERT INTO publication VALUES (?, ?) ON CONFLICT (service) DO UPDATE SET mode = excluded.mode",
      service, name(publication.mode.value()));
  run(database, "DELETE FROM due_date WHERE service = ?", service);
  SQLite::Statement insert(database, "INSERT INTO due_date VALUES (?, ?, ?, ?)");
  for (const auto& [couple, dates] : publication.due_dates) {
    for (const auto& date : dates) run(insert, service, couple.mef, couple.division, date);
  }
}

std::map<StudentId, Couple> student_couples(const Read& read) {
  std::map<StudentId, Couple> all;
  SQLite::Statement row(read.database(), "SELECT student_id, mef, division FROM student ORDER BY student_id");
  while (row.executeStep()) {
    const Couple couple{MefCode(row.getColumn(1).getString()), DivisionCode(row.getColumn(2).getString())};
    all.emplace_hint(all.end(), StudentId(row.getColumn(0).getInt64()), couple);
  }
  return all;
}

std::vector<ListedCouple> couples(const Read& read, std::string_view service, Date today) {
  std::vector<ListedCouple> all;
  SQLite::Statement row(read.database(), R"sql(
    SELECT c.mef, c.division, ifnull(m.label, c.mef), max(c.current)
    FROM (
      SELECT mef, division, 1 AS current FROM division_mef
      UNION
      SELECT mef, division, 1 FROM student
      WHERE division <> '' AND (left_on IS NULL OR left_on > ?1)
      UNION
      SELECT mef, division, 0 FROM due_date WHERE service = ?2
    ) c
    LEFT JOIN mef m ON m.code = c.mef
    GROUP BY c.mef, c.division
    ORDER BY 3, 2, 1
  )sql");
  bind_all(row, today, service);
  while (row.executeStep()) {
    all.push_back({{MefCode(row.getColumn(0).getString()), DivisionCode(row.getColumn(1).getString())},
                   row.getColumn(2).getString(),
                   row.getColumn(3).getInt() != 0});
  }
  return all;
}

}  // namespace scts::store
