#include "scts/store/doubts.hpp"

#include <fmt/format.h>

#include "store/rows.hpp"

namespace scts::store {

namespace {

constexpr const char* kPresent = "(s.left_on IS NULL OR s.left_on > ?)";
constexpr const char* kName = "iif(usage_name = '', family_name, usage_name) || ' ' || first_name";
/// A name as it is compared: it is folded already.
constexpr const char* kWho = "replace(sort_name, ' ', '')";
/// Guardians in the school of whom several have the same `what`, as they are compared: to fold an address takes longer
/// than all the rest. Without a street or a post box no two places are the same.
std::string guardians_alike(std::string_view what) {
  return fmt::format(
      "(SELECT guardian_id, {0} AS name, {1} AS who, email, lower(email) AS mail, iif(line1 || line2 || line3 || line4 "
      "= "
      "'', NULL, match_key(line1 || line2 || line3 || line4 || postcode || city)) AS place FROM guardian WHERE left_on "
      "IS NULL AND {2} IN (SELECT {2} FROM guardian WHERE left_on IS NULL AND {2} <> '' GROUP BY 1 HAVING count(*) > "
      "1))",
      kName, kWho, what);
}

const char* filter(Look look) {
  switch (look) {
    case Look::everybody:
      break;
    case Look::odd_names:
      return "family_name || usage_name || first_name GLOB '*[?\u00C3\uFFFD]*'";
    case Look::emails:
      return "email <> ''";
  }
  return "true";
}

}  // namespace

void for_each_same_student(const Read& read, Date today, const DoubtFound& f) {
  SQLite::Statement row(
      read.database(),
      fmt::format("SELECT student_id, name, first FROM (SELECT student_id, {} AS name, min(student_id) OVER (PARTITION "
                  "BY {}, birth_date) AS first FROM student s WHERE {}) WHERE first <> student_id "
                  "ORDER BY student_id",
                  kName, kWho, kPresent));
  bind_all(row, today);
  while (row.executeStep()) {
    f({Doubt::same_student,
       Finding::same_name_and_birth_date,
       StudentId(row.getColumn(0).getInt64()),
       {},
       row.getColumn(1).getString(),
       row.getColumn(2).getInt64(),
       {},
       {}});
  }
}

void for_each_same_guardian(const Read& read, const DoubtFound& f) {
  auto& database = read.database();
  // One order of everybody after the other: both at once would take twice the memory.
  database.exec(
      "DROP TABLE IF EXISTS temp.same_guardian; CREATE TEMP TABLE same_guardian (guardian_id INTEGER PRIMARY KEY, "
      "first "
      "INTEGER, by_mail INTEGER)");
  constexpr const char* kAlike =
      "INSERT OR IGNORE INTO same_guardian SELECT guardian_id, first, {0} FROM (SELECT guardian_id, min(guardian_id) "
      "OVER (PARTITION BY who, {1}) AS first FROM {2} WHERE {1} <> '') WHERE first <> guardian_id";
  const auto alike = guardians_alike(kWho);
  database.exec(fmt::format(kAlike, 1, "mail", alike));
  database.exec(fmt::format(kAlike, 0, "place", alike));
  SQLite::Statement row(database, fmt::format("SELECT guardian_id, {}, by_mail, first FROM temp.same_guardian JOIN "
                                              "guardian USING (guardian_id) ORDER BY guardian_id",
                                              kName));
  while (row.executeStep()) {
    f({Doubt::same_guardian,
       row.getColumn(2).getInt() != 0 ? Finding::same_name_and_email : Finding::same_name_and_address,
       {},
       GuardianId(row.getColumn(0).getInt64()),
       row.getColumn(1).getString(),
       row.getColumn(3).getInt64(),
       {},
       {}});
  }
}

void for_each_shared_email(const Read& read, const DoubtFound& f) {
  SQLite::Statement row(
      read.database(),
      fmt::format("SELECT guardian_id, name, email, first FROM (SELECT guardian_id, name, email, who, place, "
                  "first_value(guardian_id) OVER same AS first, first_value(who) OVER same AS first_who, "
                  "first_value(place) OVER same AS first_place FROM {} WHERE place IS NOT NULL "
                  "WINDOW same AS (PARTITION BY mail ORDER BY guardian_id)) WHERE who <> first_who AND place <> "
                  "first_place ORDER BY guardian_id",
                  guardians_alike("lower(email)")));
  while (row.executeStep()) {
    f({Doubt::shared_email,
       Finding::email_elsewhere,
       {},
       GuardianId(row.getColumn(0).getInt64()),
       row.getColumn(1).getString(),
       row.getColumn(3).getInt64(),
       row.getColumn(2).getString(),
       {}});
  }
}

void for_each_without_legal(const Read& read, Date today, const DoubtFound& f) {
  SQLite::Statement row(
      read.database(),
      fmt::format(
          "SELECT s.student_id, {}, count(b.guardian_id), count(b.rank), min(b.guardian_id) FROM student s LEFT "
          "JOIN bond b USING (student_id) WHERE {} GROUP BY s.student_id HAVING ifnull(min(b.rank), 0) <> 1 "
          "ORDER BY s.student_id",
          kName, kPresent));
  bind_all(row, today);
  while (row.executeStep()) {
    const auto guardians = row.getColumn(2).getInt64();
    const bool ranked = row.getColumn(3).getInt64() > 0;
    DoubtRow doubt{Doubt::no_legal,
                   guardians == 0 ? Finding::no_guardian
                   : ranked       ? Finding::no_legal_1
                                  : Finding::no_rank,
                   StudentId(row.getColumn(0).getInt64()),
                   {},
                   row.getColumn(1).getString(),
                   {},
                   {},
                   {}};
    if (guardians == 1) doubt.guardian = GuardianId(row.getColumn(4).getInt64());
    f(doubt);
  }
}

void for_each_present_student(const Read& read, Date today, Look look, const std::function<void(const Student&)>& f) {
  SQLite::Statement row(read.database(), fmt::format("SELECT {} FROM student s WHERE {} AND {} ORDER BY s.student_id",
                                                     kStudentColumns, kPresent, filter(look)));
  bind_all(row, today);
  while (row.executeStep()) f(student_at(row, 0));
}

void for_each_present_guardian(const Read& read, Date today, Look look,
                               const std::function<void(const Guardian&, bool ranked)>& f) {
  SQLite::Statement row(
      read.database(),
      fmt::format(
          "SELECT {}, EXISTS (SELECT 1 FROM bond b JOIN student s USING (student_id) WHERE b.guardian_id = "
          "g.guardian_id AND b.rank IS NOT NULL AND {}) FROM guardian g WHERE g.left_on IS NULL AND {} ORDER BY "
          "g.guardian_id",
          kGuardianColumns, kPresent, filter(look)));
  bind_all(row, today);
  while (row.executeStep()) f(guardian_at(row, 0), row.getColumn(kGuardianWidth).getInt() != 0);
}

}  // namespace scts::store
