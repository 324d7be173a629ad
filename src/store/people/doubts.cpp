#include "scts/store/people/doubts.hpp"

#include <fmt/format.h>

#include <map>
#include <unordered_map>
#include <utility>

#include "scts/model/text.hpp"
#include "store/people/correction_rows.hpp"
#include "store/rows.hpp"

namespace scts::store {

namespace {

constexpr const char* kPresent = "(s.left_on IS NULL OR s.left_on > ?)";
constexpr const char* kName = "iif(usage_name = '', family_name, usage_name) || ' ' || first_name";
/// A name as it is compared: it is folded already.
constexpr const char* kWho = "replace(sort_name, ' ', '')";
/// Where one lives, not folded yet: that takes longer than all the rest. Without a street or a post box no two places
/// are the same.
constexpr const char* kPlace =
    "iif(line1 || line2 || line3 || line4 = '', '', line1 || line2 || line3 || line4 || postcode || city)";
const char* filter(Look look) {
  switch (look) {
    case Look::everybody:
      break;
    case Look::odd_names:
      return "family_name || usage_name || first_name GLOB '*[?\u00C3\uFFFD]*'";
    case Look::emails:
      return "email <> '' AND NOT is_mailbox(email)";
  }
  return "true";
}

/// Finds among guardians of one name those who are one: they come name by name, each by id.
class Namesakes {
 public:
  struct Person {
    std::int64_t id;
    std::string who;
    std::string mail;
    std::string place;  ///< not folded
  };

  /// Tells whose mail, or else whose place, the person has.
  void next(Person person, const std::function<void(std::int64_t first, bool by_mail)>& is_same) {
    if (person.who != first_.who) {
      mails_.clear();
      places_.clear();
      alone_ = true;
      first_ = std::move(person);
      return;
    }
    if (std::exchange(alone_, false)) {
      first_of(mails_, first_.mail, first_.id);
      first_of(places_, match_key(first_.place), first_.id);
    }
    const auto mail = first_of(mails_, person.mail, person.id);
    const auto place = first_of(places_, match_key(person.place), person.id);
    if (mail != person.id) {
      is_same(mail, true);
    } else if (place != person.id) {
      is_same(place, false);
    }
  }

 private:
  using Firsts = std::unordered_map<std::string, std::int64_t>;

  static std::int64_t first_of(Firsts& firsts, const std::string& key, std::int64_t id) {
    return key.empty() ? id : firsts.try_emplace(key, id).first->second;
  }

  Person first_{};
  bool alone_ = true;  ///< so far: most names are one person's, whose address is not folded then
  Firsts mails_;
  Firsts places_;
};

/// Finds among students of one birth date those who are one: they come by birth date, then by name, then by id.
class Birthmates {
 public:
  struct Person {
    std::int64_t id;
    std::string born;
    std::string name;  ///< "MARTIN ZOE LOU"
    std::string who;   ///< without blanks
  };

  void next(Person person, const std::function<void(Finding, std::int64_t other)>& is_same) {
    const bool same_day = person.born == shortest_.born;
    if (same_day && person.who == last_.who) return is_same(Finding::same_name_and_birth_date, last_.id);
    if (same_day && person.name.starts_with(shortest_.name + ' ')) {
      is_same(Finding::similar_name, shortest_.id);
    } else if (!same_day || !person.who.starts_with(shortest_.who)) {
      shortest_ = person;
    }
    last_ = std::move(person);
  }

 private:
  Person shortest_{};  ///< with whose name those of all others since begin
  Person last_{};      ///< the first of his name
};

}  // namespace

void for_each_same_student(const Read& read, Date today, const DoubtFound& f) {
  std::map<std::int64_t, DoubtRow> found;  // by id
  const auto add = [&](Finding finding, std::int64_t student, std::string name, std::int64_t other) {
    found.try_emplace(student,
                      DoubtRow{Doubt::same_student, finding, StudentId(student), {}, std::move(name), other, {}, {}});
  };
  SQLite::Statement ine(read.database(), fmt::format(R"sql(
    SELECT student_id, {0}, first
    FROM student s
    JOIN (
      SELECT upper(ine) AS shared, min(student_id) AS first
      FROM student s
      WHERE {1} AND ine <> ''
      GROUP BY shared
      HAVING count(*) > 1
    ) ON shared = upper(ine)
    WHERE {1} AND student_id <> first
  )sql",
                                                     kName, kPresent));
  bind_all(ine, today, today);
  while (ine.executeStep()) {
    add(Finding::same_ine, ine.getColumn(0).getInt64(), ine.getColumn(1).getString(), ine.getColumn(2).getInt64());
  }
  SQLite::Statement row(read.database(), fmt::format(R"sql(
    SELECT student_id, {}, birth_date, sort_name, {} AS who
    FROM student s
    WHERE {}
    ORDER BY birth_date, who, student_id
  )sql",
                                                     kName, kWho, kPresent));
  bind_all(row, today);
  Birthmates birthmates;
  while (row.executeStep()) {
    birthmates.next({row.getColumn(0).getInt64(), row.getColumn(2).getString(), row.getColumn(3).getString(),
                     row.getColumn(4).getString()},
                    [&](Finding finding, std::int64_t other) {
                      add(finding, row.getColumn(0).getInt64(), row.getColumn(1).getString(), other);
                    });
  }
  for (const auto& [id, doubt] : found) f(doubt);
}

void for_each_same_guardian(const Read& read, const DoubtFound& f) {
  auto& database = read.database();
  database.exec(R"sql(
    DROP TABLE IF EXISTS temp.same_guardian;
    CREATE TEMP TABLE same_guardian (guardian_id INTEGER PRIMARY KEY, first INTEGER, by_mail INTEGER)
  )sql");
  {
    SQLite::Statement row(database, fmt::format(R"sql(
      SELECT guardian_id, {} AS who, mailbox_key(email), {} FROM guardian
      WHERE left_on IS NULL AND who <> ''
      ORDER BY who, guardian_id
    )sql",
                                                kWho, kPlace));
    SQLite::Statement insert(database, "INSERT INTO same_guardian VALUES (?, ?, ?)");
    Namesakes namesakes;
    while (row.executeStep()) {
      const auto id = row.getColumn(0).getInt64();
      namesakes.next({id, row.getColumn(1).getString(), row.getColumn(2).getString(), row.getColumn(3).getString()},
                     [&](std::int64_t first, bool by_mail) { run(insert, id, first, std::int64_t{by_mail}); });
    }
  }
  SQLite::Statement row(database, fmt::format(R"sql(
    SELECT guardian_id, {}, by_mail, first
    FROM temp.same_guardian
    JOIN guardian USING (guardian_id)
    ORDER BY guardian_id
  )sql",
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
  SQLite::Statement row(read.database(), fmt::format(R"sql(
    SELECT guardian_id, name, email, first
    FROM (
      SELECT guardian_id, name, email, who, place, first_value(guardian_id) OVER same AS first,
        first_value(who) OVER same AS first_who, first_value(place) OVER same AS first_place
      FROM (
        SELECT guardian_id, {} AS name, {} AS who, email, mailbox_key(email) AS mail, match_key({}) AS place
        FROM guardian
        WHERE left_on IS NULL
          AND mailbox_key(email) IN (
            SELECT mailbox_key(email) FROM guardian
            WHERE left_on IS NULL AND email <> ''
            GROUP BY 1
            HAVING count(*) > 1
          )
      )
      WHERE place <> ''
      WINDOW same AS (PARTITION BY mail ORDER BY guardian_id)
    )
    WHERE who <> first_who AND place <> first_place
    ORDER BY guardian_id
  )sql",
                                                     kName, kWho, kPlace));
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
  SQLite::Statement row(read.database(), fmt::format(R"sql(
    SELECT s.student_id, {}, count(b.guardian_id), count(b.rank), min(b.guardian_id)
    FROM student s
    LEFT JOIN bond b USING (student_id)
    WHERE {}
    GROUP BY s.student_id
    HAVING ifnull(min(b.rank), 0) <> 1
    ORDER BY s.student_id
  )sql",
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

void for_each_overtaken(const Read& read, Date today, const DoubtFound& f) {
  SQLite::Statement row(read.database(), fmt::format(R"sql(
    SELECT {0},
      CASE
        WHEN k.guardian_id IS NULL THEN {1}
        ELSE (SELECT {1} FROM guardian g WHERE g.guardian_id = k.guardian_id)
      END
    FROM {2}
    LEFT JOIN student s USING (student_id)
    WHERE {3} OR k.field = 'left_on'
    ORDER BY k.student_id IS NULL, k.student_id, k.guardian_id, k.field
  )sql",
                                                     correction_columns(), kName, kOvertakenAsK, kPresent));
  bind_all(row, today);
  while (row.executeStep()) {
    const auto correction = correction_at(row);
    f({Doubt::overtaken,
       Finding::overtaken,
       correction.student,
       correction.guardian,
       row.getColumn(7).getString(),
       {},
       correction.siecle,
       {},
       correction.field,
       correction.value,
       correction.list});
  }
}

void for_each_present_student(const Read& read, Date today, Look look, const std::function<void(const Student&)>& f) {
  SQLite::Statement row(read.database(), fmt::format("SELECT {} FROM student s WHERE {} AND {} ORDER BY s.student_id",
                                                     kStudentColumns, kPresent, filter(look)));
  bind_all(row, today);
  while (row.executeStep()) f(student_at(row, 0));
}

void for_each_present_guardian(const Read& read, Date today, Look look,
                               const std::function<void(const Guardian&, const Ranked&)>& f) {
  SQLite::Statement row(read.database(), fmt::format(R"sql(
    SELECT {} FROM guardian g WHERE left_on IS NULL AND {} ORDER BY guardian_id
  )sql",
                                                     kGuardianColumns, filter(look)));
  SQLite::Statement bond(read.database(), fmt::format(R"sql(
    SELECT 1 FROM bond b
    JOIN student s USING (student_id)
    WHERE {} AND b.rank IS NOT NULL AND b.guardian_id = ?
  )sql",
                                                      kPresent));
  while (row.executeStep()) {
    const auto guardian = guardian_at(row, 0);
    f(guardian, [&] {
      bond.reset();
      bind_all(bond, today, guardian.id);
      return bond.executeStep();
    });
  }
}

}  // namespace scts::store
