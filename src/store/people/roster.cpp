#include "scts/store/people/roster.hpp"

#include <fmt/format.h>

#include <span>

#include "store/people/bond_corrections.hpp"
#include "store/people/forget_words.hpp"
#include "store/people/person_corrections.hpp"
#include "store/people/structure_diff.hpp"
#include "store/qualified.hpp"
#include "store/sql.hpp"

namespace scts::store {

namespace {

/// What is compared: all that files tell, and what is made of the names.
std::string data_of(std::span<const char* const> fields) {
  return fmt::format("{}, sort_name", fmt::join(fields, ", "));
}
std::string student_data() {
  return data_of(kStudentFields);
}
std::string guardian_data() {
  return data_of(kGuardianFields);
}

// The staged records as they will be stored: with their address, their division, and the MEF's code where its label was
// given.
constexpr const char* kViews = R"sql(
  DROP VIEW IF EXISTS temp.incoming_student;
  CREATE TEMP VIEW incoming_student AS
  SELECT s.student_id, ine, family_name, usage_name, first_name, birth_date,
    ifnull((SELECT iif(count(*) = 1, min(code), NULL) FROM mef WHERE label = s.mef AND s.mef <> ''), s.mef) AS mef,
    ifnull(nullif(s.division, ''), ifnull(m.division, '')) AS division, email,
    ifnull(a.line1, s.line1) AS line1, ifnull(a.line2, s.line2) AS line2, ifnull(a.line3, s.line3) AS line3,
    ifnull(a.line4, s.line4) AS line4, ifnull(a.postcode, s.postcode) AS postcode, ifnull(a.city, s.city) AS city,
    ifnull(a.country, s.country) AS country, left_on, sort_name, s.file, s.line
  FROM staged_student s LEFT JOIN staged_membership m USING (student_id)
  LEFT JOIN staged_address a ON a.file = s.file AND a.address_id = s.address_id;
  DROP VIEW IF EXISTS temp.incoming_guardian;
  CREATE TEMP VIEW incoming_guardian AS
  SELECT g.guardian_id, title, family_name, usage_name, first_name, email, phone,
    ifnull(a.line1, g.line1) AS line1, ifnull(a.line2, g.line2) AS line2, ifnull(a.line3, g.line3) AS line3,
    ifnull(a.line4, g.line4) AS line4, ifnull(a.postcode, g.postcode) AS postcode, ifnull(a.city, g.city) AS city,
    ifnull(a.country, g.country) AS country, left_on, sort_name, g.file, g.line
  FROM staged_guardian g LEFT JOIN staged_address a ON a.file = g.file AND a.address_id = g.address_id;
)sql";

class RosterUpdate {
 public:
  RosterUpdate(const Write& write, BatchId batch, const RosterScope& scope, Date gone_on, Date today)
      : database_(write.database()),
        batch_(batch),
        scope_(scope),
        gone_on_(gone_on),
        today_(today),
        corrected_students_(database_, "student", kStudentCorrected, batch, today, scope.on_overtaken),
        corrected_guardians_(database_, "guardian", kGuardianCorrected, batch, today, scope.on_overtaken),
        corrected_bonds_(database_, batch, today, scope.on_overtaken) {
    database_.exec(kViews);
    database_.exec(R"sql(
      DROP TABLE IF EXISTS temp.person_diff;
      CREATE TEMP TABLE person_diff (id INTEGER PRIMARY KEY, what TEXT)
    )sql");
    database_.exec(R"sql(
      DROP TABLE IF EXISTS temp.structure_diff;
      CREATE TEMP TABLE structure_diff (what TEXT, code TEXT, field TEXT, before TEXT, after TEXT)
    )sql");
    for (const char* table : {"student", "guardian"}) {
      database_.exec(fmt::format(R"sql(
        DROP TABLE IF EXISTS temp.{0}_was;
        CREATE TEMP TABLE {0}_was AS
        SELECT * FROM {0} WHERE 0;
        CREATE UNIQUE INDEX temp.{0}_was_id ON {0}_was ({0}_id)
      )sql",
                                 table));
    }
  }

  std::int64_t structures() {
    if (scope_.keep_old) compare_structures(database_, scope_.structures == Telling::whole);
    std::int64_t changed = run(database_, R"sql(
      INSERT INTO mef
      SELECT code, label FROM staged_mef WHERE true
      ON CONFLICT (code) DO UPDATE SET label = excluded.label
      WHERE label <> excluded.label
    )sql");
    changed += run(database_, R"sql(
      INSERT INTO division
      SELECT code, label FROM staged_division WHERE true
      ON CONFLICT (code) DO UPDATE SET label = excluded.label
      WHERE label <> excluded.label
    )sql");
    changed += run(database_, R"sql(
      INSERT INTO division_mef
      SELECT division, mef FROM staged_division_mef WHERE true
      ON CONFLICT DO NOTHING
    )sql");
    if (scope_.structures == Telling::whole) {
      changed += run(database_, R"sql(
        DELETE FROM division_mef
        WHERE (division, mef) NOT IN (SELECT division, mef FROM staged_division_mef)
      )sql");
      changed += run(database_, "DELETE FROM division WHERE code NOT IN (SELECT code FROM staged_division)");
    }
    return changed;
  }

  PeopleChanges students(bool whole) {
    corrected_students_.hear(scope_.new_classes);
    // Who left: the file says since when, or he is in no file any more.
    run(database_,
        fmt::format(R"sql(
          INSERT INTO person_diff
          SELECT i.student_id,
            CASE
              WHEN s.student_id IS NULL THEN 'student-added'
              WHEN i.left_on <= ?1 AND (s.left_on IS NULL OR s.left_on > ?1) THEN 'student-left'
              ELSE 'student-changed'
            END
          FROM incoming_student i
          LEFT JOIN student s USING (student_id)
          WHERE s.student_id IS NULL OR ({}) IS NOT ({})
        )sql",
                    of("i", student_data()), of("s", student_data()))
            .c_str(),
        today_);
    if (whole) {
      run(database_, R"sql(
        INSERT INTO person_diff
        SELECT student_id, 'student-left' FROM student
        WHERE (left_on IS NULL OR left_on > ?) AND student_id NOT IN (SELECT student_id FROM staged_student)
      )sql",
          today_);
      corrected_students_.miss(gone_on_);
    }
    keep("student");
    corrected_students_.note();
    update("student", student_data());
    corrected_students_.remember_listed();
    return finish("student");
  }

  void guardians() {
    corrected_guardians_.hear(scope_.new_classes);
    // Who left and is named again, as the guardian of students who left too, has not come back.
    run(database_, R"sql(
      UPDATE staged_guardian SET left_on = g.left_on
      FROM guardian g
      WHERE g.guardian_id = staged_guardian.guardian_id
        AND g.left_on IS NOT NULL
        AND EXISTS (SELECT 1 FROM bond b WHERE b.guardian_id = g.guardian_id)
        AND g.guardian_id NOT IN (
          SELECT b.guardian_id
          FROM (
            SELECT student_id, guardian_id FROM bond
            UNION ALL
            SELECT student_id, guardian_id FROM staged_bond
          ) b
          JOIN student s USING (student_id)
          WHERE s.left_on IS NULL OR s.left_on > ?
        )
    )sql",
        today_);
    run(database_, fmt::format(R"sql(
      INSERT INTO person_diff
      SELECT i.guardian_id, iif(g.guardian_id IS NULL, 'guardian-added', 'guardian-changed')
      FROM incoming_guardian i
      LEFT JOIN guardian g USING (guardian_id)
      WHERE g.guardian_id IS NULL OR ({}) IS NOT ({})
    )sql",
                               of("i", guardian_data()), of("g", guardian_data()))
                       .c_str());
    keep("guardian");
    corrected_guardians_.note();
    update("guardian", guardian_data());
    corrected_guardians_.remember_listed();
  }

  /// After the bonds: a guardian has left when no file names him and no bond holds him.
  PeopleChanges guardians_gone(Telling telling) {
    if (telling != Telling::part) {
      const bool fresh = telling == Telling::fresh;
      run(database_,
          fmt::format(R"sql(
        INSERT INTO person_diff
        SELECT guardian_id, 'guardian-left' FROM guardian g
        WHERE left_on IS NULL
          AND guardian_id NOT IN (SELECT guardian_id FROM staged_guardian)
          AND guardian_id NOT IN ({})
          AND NOT EXISTS (
            SELECT 1 FROM bond b
            JOIN student s USING (student_id)
            WHERE b.guardian_id = g.guardian_id AND (s.left_on IS NULL OR s.left_on > ?)
          )
      )sql",
                      fresh ? "SELECT id FROM said WHERE kind = 2" : "SELECT 0 WHERE 0"),
          today_);
      keep("guardian");
    }
    return finish("guardian");
  }

  BondChanges bonds(Telling telling) {
    corrected_bonds_.hear();
    // Those who left keep the bonds that no file tells of any more: they belong to the history of their codes.
    if (telling != Telling::part) {
      run(database_, R"sql(
        INSERT INTO bond_diff
        SELECT b.student_id, b.guardian_id, b.rank, NULL, 'bond-removed'
        FROM bond b
        JOIN student s USING (student_id)
        WHERE (
          (?1 AND (s.left_on IS NULL OR s.left_on > ?2))
          OR EXISTS (SELECT 1 FROM staged_bond i WHERE i.student_id = b.student_id)
        )
          AND NOT EXISTS (
            SELECT 1 FROM staged_bond i
            WHERE i.student_id = b.student_id AND i.guardian_id = b.guardian_id
          )
          AND b.student_id NOT IN (SELECT student_id FROM standing_ranks)
        ON CONFLICT DO NOTHING
      )sql",
          std::int64_t{telling == Telling::whole}, today_);
      if (telling == Telling::whole) corrected_bonds_.miss();
    }
    corrected_bonds_.note();
    // First free the ranks, then give them: two guardians may have changed places.
    run(database_, R"sql(
      DELETE FROM bond
      WHERE (student_id, guardian_id) IN (
        SELECT student_id, guardian_id FROM bond_diff WHERE what = 'bond-removed'
      )
    )sql");
    run(database_, R"sql(
      UPDATE bond SET rank = NULL
      WHERE (student_id, guardian_id) IN (
        SELECT student_id, guardian_id FROM bond_diff WHERE what = 'bond-rank-changed'
      )
    )sql");
    run(database_, R"sql(
      UPDATE bond SET rank = d.rank
      FROM bond_diff d
      WHERE d.student_id = bond.student_id
        AND d.guardian_id = bond.guardian_id
        AND d.what = 'bond-rank-changed'
        AND d.rank IS NOT NULL
    )sql");
    run(database_, "INSERT INTO bond SELECT student_id, guardian_id, rank FROM bond_diff WHERE what = 'bond-added'");
    run(database_, R"sql(
      INSERT INTO event (batch_id, what, student_id, guardian_id, detail)
      SELECT ?, what, student_id, guardian_id, rank FROM bond_diff
    )sql",
        batch_);
    BondChanges changes;
    changes.added = count("bond_diff", "bond-added");
    changes.removed = count("bond_diff", "bond-removed");
    changes.rank_changed = count("bond_diff", "bond-rank-changed");
    changes.rank_gained =
        number(database_, "SELECT count(*) FROM bond_diff WHERE what = 'bond-rank-changed' AND was IS NULL");
    changes.rank_lost =
        number(database_, "SELECT count(*) FROM bond_diff WHERE what = 'bond-rank-changed' AND rank IS NULL");
    changes.unchanged =
        number(database_, "SELECT count(*) FROM staged_bond WHERE file >= 0") - changes.added - changes.rank_changed;
    return changes;
  }

  [[nodiscard]] CorrectionCounts corrections() {
    corrected_students_.settle();
    corrected_guardians_.settle();
    corrected_bonds_.settle();
    auto counts = corrected_students_.counts();
    counts.add(corrected_guardians_.counts());
    counts.add(corrected_bonds_.counts());
    return counts;
  }

  /// A code falls with the student's departure, or with the rank of its guardian.
  CodeChanges invalidate() {
    constexpr const char* kFallen = R"sql(
      SELECT c.code_id, c.student_id, c.guardian_id, iif(s.left_on <= ?1, 'departure', 'rank')
      FROM code c
      JOIN student s USING (student_id)
      WHERE c.ended_on IS NULL
        AND (
          s.left_on <= ?1
          OR (
            c.kind = 'CAR'
            AND NOT EXISTS (
              SELECT 1 FROM bond b
              WHERE b.student_id = c.student_id AND b.guardian_id = c.guardian_id AND b.rank IS NOT NULL
            )
          )
        )
    )sql";
    database_.exec(R"sql(
      DROP TABLE IF EXISTS temp.fallen_code;
      CREATE TEMP TABLE fallen_code (
        code_id INTEGER PRIMARY KEY, student_id INTEGER, guardian_id INTEGER, reason TEXT
      )
    )sql");
    run(database_, fmt::format("INSERT INTO fallen_code {}", kFallen).c_str(), today_);
    run(database_, R"sql(
      INSERT INTO event (batch_id, what, student_id, guardian_id, code_id, detail)
      SELECT ?, 'code-invalidated', student_id, guardian_id, code_id, reason
      FROM fallen_code
    )sql",
        batch_);
    run(database_, "UPDATE code SET ended_on = ?, reason = f.reason FROM fallen_code f WHERE f.code_id = code.code_id",
        today_);
    return {number(database_, "SELECT count(*) FROM fallen_code WHERE reason = 'departure'"),
            number(database_, "SELECT count(*) FROM fallen_code WHERE reason = 'rank'")};
  }

 private:
  /// Keeps those who will change as they are.
  void keep(const std::string& table) {
    if (!scope_.keep_old) return;
    run(database_, fmt::format(R"sql(
      INSERT INTO {0}_was
      SELECT * FROM {0} WHERE {0}_id IN (SELECT id FROM person_diff)
      ON CONFLICT DO NOTHING
    )sql",
                               table)
                       .c_str());
  }

  void update(const std::string& table, std::string_view data) {
    // The names that people had are searched for no more, those that they have now are.
    const auto keys = fmt::format(R"sql(
      SELECT k.value, s.{0}_id FROM person_diff d
      JOIN {0} s ON s.{0}_id = d.id, json_each(name_keys(s.family_name, s.usage_name, s.first_name)) k
    )sql",
                                  table);
    run(database_, fmt::format("DELETE FROM {0}_key WHERE (key, {0}_id) IN ({1})", table, keys).c_str());
    run(database_, fmt::format(R"sql(
      INSERT INTO {0} ({0}_id, {1})
      SELECT i.{0}_id, {2} FROM person_diff d
      JOIN incoming_{0} i ON i.{0}_id = d.id
      WHERE true
      ON CONFLICT ({0}_id) DO UPDATE SET ({1}) = ({3})
    )sql",
                               table, data, of("i", data), of("excluded", data))
                       .c_str());
    run(database_, fmt::format("INSERT INTO {0}_key {1} ORDER BY 1, 2", table, keys).c_str());
  }

  /// Marks those who are gone, writes the events, counts, and clears the differences.
  PeopleChanges finish(const std::string& table) {
    const auto what = [&](const char* change) { return table + change; };
    const auto gone = run(database_,
                          fmt::format(R"sql(
                            UPDATE {0} SET left_on = ?1
                            WHERE {0}_id IN (SELECT id FROM person_diff WHERE what = '{0}-left')
                              AND {0}_id NOT IN (SELECT {0}_id FROM staged_{0})
                          )sql",
                                      table)
                              .c_str(),
                          gone_on_);
    run(database_,
        fmt::format("INSERT INTO event (batch_id, what, {}_id) SELECT ?, what, id FROM person_diff", table).c_str(),
        batch_);
    PeopleChanges changes{count("person_diff", what("-added")), count("person_diff", what("-changed")),
                          count("person_diff", what("-left")), 0};
    const auto staged = number(database_, fmt::format("SELECT count(*) FROM staged_{}", table).c_str());
    changes.unchanged = staged - changes.added - changes.changed - (changes.left - gone);
    database_.exec("DELETE FROM person_diff");
    return changes;
  }

  std::int64_t count(std::string_view table, const std::string& what) {
    return number(database_, fmt::format("SELECT count(*) FROM {} WHERE what = ?", table).c_str(), what);
  }

  SQLite::Database& database_;
  BatchId batch_;
  const RosterScope& scope_;
  Date gone_on_;
  Date today_;
  PersonCorrections corrected_students_;
  PersonCorrections corrected_guardians_;
  BondCorrections corrected_bonds_;
};

}  // namespace

RosterCounts apply(const Write& write, BatchId batch, const RosterScope& scope, Date gone_on, Date today) {
  auto& database = write.database();
  if ((scope.students || scope.guardians || scope.bonds) && !scope.last_words_heard) forget_words(database);
  RosterUpdate update(write, batch, scope, gone_on, today);
  RosterCounts changes;
  changes.students_before =
      number(database, "SELECT count(*) FROM student WHERE left_on IS NULL OR left_on > ?", today);
  changes.bonds_before = number(database, R"sql(
    SELECT count(*) FROM bond b
    JOIN student s USING (student_id)
    WHERE s.left_on IS NULL OR s.left_on > ?
  )sql",
                                today);
  changes.structures = update.structures();
  if (scope.students == Telling::whole) {
    changes.students_gone = number(database, R"sql(
      SELECT count(*) FROM student
      WHERE (left_on IS NULL OR left_on > ?) AND student_id NOT IN (SELECT student_id FROM staged_student)
    )sql",
                                   today);
  }
  if (scope.students) changes.students = update.students(scope.students == Telling::whole);
  if (scope.guardians) update.guardians();
  if (scope.bonds) changes.bonds = update.bonds(*scope.bonds);
  if (scope.guardians) changes.guardians = update.guardians_gone(*scope.guardians);
  changes.codes = update.invalidate();
  changes.corrections = update.corrections();
  return changes;
}

}  // namespace scts::store
