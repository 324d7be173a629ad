#include "scts/store/people/people.hpp"

#include <fmt/format.h>

#include "scts/model/reference.hpp"
#include "scts/model/telephone.hpp"
#include "scts/model/text.hpp"
#include "store/people/names.hpp"
#include "store/rows.hpp"
#include "store/sql.hpp"

namespace scts::store {

namespace {

/// The one time that a query of one row gives.
std::optional<std::string> only_time(const Read& read, const char* sql) {
  SQLite::Statement row(read.database(), sql);
  row.executeStep();
  return row.getColumn(0).isNull() ? std::nullopt : std::optional(row.getColumn(0).getString());
}

/// Adds to those found by surname those who are called so first name first, and whose e-mail address or telephone
/// number begins so. It reads everybody: no index is kept for what is asked once in a while.
void find_otherwise(const Read& read, const std::string& prefix) {
  auto& database = read.database();
  const auto name = match_key(prefix);
  const auto mailbox = prefix.find('@') == std::string::npos ? std::string() : prefix;
  const auto number = telephone_key(prefix);
  for (const auto& [person, telephone] : {std::pair("student", "''"), std::pair("guardian", "p.phone")}) {
    run(database,
        fmt::format(R"sql(
      INSERT OR IGNORE INTO chosen_id
      SELECT 'named {0}', {0}_id
      FROM {0} p
      WHERE called(?1, p.family_name, p.usage_name, p.first_name)
        OR (?2 <> '' AND substr(p.email, 1, length(?2)) = ?2 COLLATE NOCASE)
        OR (?3 <> '' AND substr(telephone_key({1}), 1, length(?3)) = ?3)
    )sql",
                    person, telephone),
        name, mailbox, number);
  }
}

/// The condition that narrows students and bonds to those found.
std::string find(const Read& read, const std::string& prefix) {
  if (const auto bond = parse_reference(prefix)) {
    return fmt::format("AND b.student_id = {} AND b.guardian_id = {}", bond->student.value(), bond->guardian.value());
  }
  find_people(read, People::students, prefix, "named student", 0);
  find_people(read, People::guardians, prefix, "named guardian", 0);
  find_otherwise(read, prefix);
  // The lists give the students first: one OR over both persons would scan the school.
  return R"sql(
    AND s.student_id IN (
      SELECT value FROM temp.chosen_id WHERE list = 'named student'
      UNION
      SELECT student_id FROM bond
      WHERE guardian_id IN (SELECT value FROM temp.chosen_id WHERE list = 'named guardian')
    )
    AND (
      s.student_id IN (SELECT value FROM temp.chosen_id WHERE list = 'named student')
      OR b.guardian_id IN (SELECT value FROM temp.chosen_id WHERE list = 'named guardian')
    )
  )sql";
}

}  // namespace

std::int64_t find_owners(const Read& read, CodeKind kind, const std::optional<std::string>& prefix,
                         const Chosen& chosen, Date today, const std::function<void(const PersonRow&)>& f) {
  const auto named = prefix ? find(read, *prefix) : std::string();
  const auto sql =
      fmt::format(R"sql(
    SELECT s.student_id, b.guardian_id,
      iif(s.usage_name = '', s.family_name, s.usage_name) || ' ' || s.first_name,
      iif(g.usage_name = '', g.family_name, g.usage_name) || ' ' || g.first_name,
      ifnull(m.label, s.mef), s.division, b.rank, c.code_id IS NOT NULL, c.notified_on,
      s.left_on IS NOT NULL AND s.left_on <= ?1, w.reason
    FROM student s
    LEFT JOIN {} USING (student_id)
    LEFT JOIN guardian g USING (guardian_id)
    LEFT JOIN mef m ON m.code = s.mef
    {} {}
    {}
    WHERE {} {}
    ORDER BY {}
  )sql",
                  owners(kind), join_valid(kind), kAndHere, kJoinWithdrawal, chosen.conditions(), named, kListOrder);
  SQLite::Statement row(read.database(), sql);
  bind_all(row, today);
  std::int64_t count = 0;
  while (row.executeStep()) {
    const auto text = [&](int column) { return row.getColumn(column).getString(); };
    f({StudentId(row.getColumn(0).getInt64()),
       row.getColumn(1).isNull() ? std::nullopt : std::optional(GuardianId(row.getColumn(1).getInt64())), text(2),
       text(3), text(4), text(5), rank_at(row.getColumn(6)), row.getColumn(7).getInt() != 0,
       row.getColumn(8).isNull() ? std::nullopt : std::optional(text(8)), row.getColumn(9).getInt() != 0,
       reason_at(row.getColumn(10))});
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

std::vector<std::pair<std::string, std::string>> divisions(const Read& read, Date today) {
  std::vector<std::pair<std::string, std::string>> all;
  SQLite::Statement row(read.database(), R"sql(
    SELECT ifnull(m.label, c.mef), c.division
    FROM (
      SELECT mef, division FROM student WHERE division <> '' AND (left_on IS NULL OR left_on > ?)
      UNION
      SELECT mef, division FROM division_mef
    ) c
    LEFT JOIN mef m ON m.code = c.mef
    ORDER BY 2, 1
  )sql");
  bind_all(row, today);
  while (row.executeStep()) all.emplace_back(row.getColumn(0).getString(), row.getColumn(1).getString());
  return all;
}

std::optional<std::string> last_import(const Read& read) {
  return only_time(read, "SELECT max(imported_at) FROM imported_file");
}

std::optional<std::string> last_replication(const Read& read) {
  return only_time(read, "SELECT max(replicated_at) FROM replication");
}

}  // namespace scts::store
