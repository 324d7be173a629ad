#include "scts/store/people.hpp"

#include <fmt/format.h>

#include "scts/model/text.hpp"
#include "store/names.hpp"
#include "store/rows.hpp"

namespace scts::store {

std::int64_t find_couples(const Read& read, const std::optional<std::string>& prefix, const Chosen& chosen, Date today,
                          const std::function<void(const PersonRow&)>& f) {
  // Each index range by itself: one OR over four columns would scan the tables.
  constexpr const char* kNamed =
      " AND (b.student_id, b.guardian_id) IN (SELECT student_id, guardian_id FROM bond WHERE student_id IN "
      "(SELECT student_id FROM student WHERE sort_name >= ?2 AND sort_name < ?3 "
      "UNION SELECT student_id FROM student WHERE birth_name >= ?2 AND birth_name < ?3) "
      "UNION SELECT student_id, guardian_id FROM bond WHERE guardian_id IN "
      "(SELECT guardian_id FROM guardian WHERE sort_name >= ?2 AND sort_name < ?3 "
      "UNION SELECT guardian_id FROM guardian WHERE birth_name >= ?2 AND birth_name < ?3))";
  SQLite::Statement row(read.database(),
                        fmt::format("SELECT s.student_id, b.guardian_id, iif(s.usage_name = '', s.family_name, "
                                    "s.usage_name) || ' ' || s.first_name, "
                                    "iif(g.usage_name = '', g.family_name, g.usage_name) || ' ' || g.first_name, "
                                    "ifnull(m.label, s.mef), s.division, b.rank, "
                                    "c.code_id IS NOT NULL, c.notified_on, s.left_on IS NOT NULL AND s.left_on <= ?1 "
                                    "FROM bond b JOIN student s USING (student_id) JOIN guardian g USING (guardian_id) "
                                    "LEFT JOIN mef m ON m.code = s.mef {} "
                                    "WHERE {} {} {}",
                                    kJoinValidCar, chosen.conditions(), prefix ? kNamed : "", kListOrder));
  if (prefix) {
    const auto folded = fold(*prefix);
    row.bind(2, folded);
    row.bind(3, after_prefix(folded));
  }
  row.bind(1, today.iso());
  std::int64_t count = 0;
  while (row.executeStep()) {
    const auto text = [&](int column) { return row.getColumn(column).getString(); };
    f({{StudentId(row.getColumn(0).getInt64()), GuardianId(row.getColumn(1).getInt64())},
       text(2),
       text(3),
       text(4),
       text(5),
       rank_at(row.getColumn(6)),
       row.getColumn(7).getInt() != 0,
       row.getColumn(8).isNull() ? std::nullopt : std::optional(text(8)),
       row.getColumn(9).getInt() != 0});
    ++count;
  }
  return count;
}

Population population(const Read& read, Date today) {
  auto& database = read.database();
  return {number(database, "SELECT count(*) FROM student WHERE left_on IS NULL OR left_on > ?", today),
          number(database, "SELECT count(*) FROM guardian WHERE left_on IS NULL"),
          number(database,
                 "SELECT count(*) FROM bond JOIN student s USING (student_id) WHERE s.left_on IS NULL OR s.left_on > ?",
                 today)};
}

std::vector<std::pair<std::string, std::string>> divisions(const Read& read) {
  std::vector<std::pair<std::string, std::string>> all;
  SQLite::Statement row(
      read.database(),
      "SELECT ifnull(m.label, c.mef), c.division FROM (SELECT mef, division FROM student WHERE division <> '' AND "
      "left_on "
      "IS NULL UNION SELECT mef, division FROM division_mef) c LEFT JOIN mef m ON m.code = c.mef ORDER BY 2, 1");
  while (row.executeStep()) all.emplace_back(row.getColumn(0).getString(), row.getColumn(1).getString());
  return all;
}

std::optional<std::string> last_import(const Read& read) {
  SQLite::Statement row(read.database(), "SELECT max(imported_at) FROM imported_file");
  row.executeStep();
  return row.getColumn(0).isNull() ? std::nullopt : std::optional(row.getColumn(0).getString());
}

}  // namespace scts::store
