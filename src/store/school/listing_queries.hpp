#pragma once

#include <string_view>

#include "store/people/correction_rows.hpp"
#include "store/rows.hpp"

/// How the lists are read, but for their columns.
namespace scts::store {

/// Bonds of students who are here.
inline constexpr std::string_view kBondsHere = R"sql(
  (SELECT * FROM student WHERE left_on IS NULL OR left_on > ?1) s
  JOIN bond b USING (student_id)
  JOIN guardian g USING (guardian_id)
)sql";
/// Students who are here, each as the owner of his own code.
inline constexpr std::string_view kStudentsHere = R"sql(
  (SELECT * FROM student WHERE left_on IS NULL OR left_on > ?1) s
  JOIN (SELECT student_id, NULL AS guardian_id, NULL AS rank FROM student) b USING (student_id)
)sql";
/// How a listing is read: student s, owner b and his valid code c are what a selection is held against.
struct Query {
  std::string_view from = kBondsHere;
  std::string_view joins = {};  ///< after c
  std::string_view where = "1";
  std::string_view order = kListOrder;
  std::string_view key = {};     ///< where neither b nor c is read: the selection gives a list of keys instead
  std::string_view chosen = {};  ///< such keys, of s and b
  std::string_view owners = "student s LEFT JOIN bond b USING (student_id)";  ///< what gives them
  std::string_view batch = {};  ///< what a batch did; else the bonds that it touched
};

namespace queries {

inline constexpr Query kCouplesQuery{.joins = kJoinWithdrawal};
// A student who left has no access, as a couple of his has none.
inline constexpr Query kOwnAccessQuery{.from = kStudentsHere, .joins = kJoinWithdrawal};
inline constexpr Query kRefusalsQuery{
    .from = R"sql(
      (
        SELECT d.*, r.rank FROM withdrawal d
        LEFT JOIN bond r ON r.student_id = d.student_id AND r.guardian_id = d.guardian_id
      ) b
      JOIN (SELECT * FROM student WHERE left_on IS NULL OR left_on > ?1) s USING (student_id)
      LEFT JOIN guardian g USING (guardian_id)
    )sql",
    .joins = "LEFT JOIN batch h ON h.batch_id = b.batch_id",
    .batch = "b.batch_id = ?2",
};
inline constexpr Query kStudentsQuery{.from = "student s",
                                      .order = "s.student_id",
                                      .key = "s.student_id",
                                      .chosen = "s.student_id",
                                      .batch = "s.student_id IN (SELECT student_id FROM event WHERE batch_id = ?2)"};
// Those who left the school's files stand here as long as a bond holds them.
inline constexpr Query kGuardiansQuery{
    .from = "guardian g",
    .where = "(g.left_on IS NULL OR EXISTS (SELECT 1 FROM bond b WHERE b.guardian_id = g.guardian_id))",
    .order = "g.guardian_id",
    .key = "g.guardian_id",
    .chosen = "b.guardian_id",
    .batch = "g.guardian_id IN (SELECT guardian_id FROM event WHERE batch_id = ?2)"};
inline constexpr Query kBondsQuery{.from = "bond b",
                                   .order = "b.student_id, b.guardian_id",
                                   .key = "(b.student_id, b.guardian_id)",
                                   .chosen = "b.student_id, b.guardian_id"};
// A student's are those of the student alone, a guardian's those of any couple of his.
inline constexpr Query kCorrectionsQuery{
    .from = kCorrectionsAsK,
    .joins = "LEFT JOIN student s USING (student_id) LEFT JOIN guardian g USING (guardian_id)",
    .order = "k.student_id IS NULL, k.student_id, k.guardian_id, k.field",
    .key = "(ifnull(k.student_id, 0), ifnull(k.guardian_id, 0))",
    .chosen = "b.whose, ifnull(b.guardian_id, 0)",
    .owners = R"sql(
      student s
      JOIN (
        SELECT student_id, NULL AS guardian_id, NULL AS rank, student_id AS whose FROM student
        UNION ALL
        SELECT student_id, guardian_id, rank, student_id FROM bond
        UNION ALL
        SELECT student_id, guardian_id, rank, 0 FROM bond
        UNION ALL
        SELECT student_id, guardian_id, NULL, student_id FROM bond_correction
        UNION ALL
        SELECT student_id, guardian_id, NULL, 0 FROM bond_correction
        UNION ALL
        SELECT student_id, guardian_id, NULL, student_id FROM overtaken_correction WHERE field = 'rank'
      ) b USING (student_id)
    )sql",
    .batch = "k.batch_id = ?2",
};
inline constexpr Query kOvertakenQuery = [] {
  auto query = kCorrectionsQuery;
  query.from = kOvertakenAsK;
  return query;
}();
inline constexpr Query kCodesQuery{
    .from = R"sql(
      (SELECT x.*, r.rank FROM code x LEFT JOIN bond r USING (student_id, guardian_id)) b
      JOIN student s USING (student_id)
    )sql",
    .order = "b.student_id, b.guardian_id, b.code_id",
    .batch = "b.code_id IN (SELECT code_id FROM event WHERE batch_id = ?2)",
};
inline constexpr Query kLettersQuery{
    .from = R"sql(
      (
        SELECT x.*, r.rank
        FROM code x
        JOIN bond r USING (student_id, guardian_id)
        WHERE x.kind = 'CAR' AND x.ended_on IS NULL
      ) b
      JOIN student s USING (student_id)
      JOIN guardian g USING (guardian_id)
    )sql",
    .where = "(s.left_on IS NULL OR s.left_on > ?1)",
    .batch = "b.code_id IN (SELECT code_id FROM event WHERE batch_id = ?2)",
};
inline constexpr Query kLettersToStudentsQuery{
    .from = R"sql(
      (SELECT x.*, NULL AS rank FROM code x WHERE x.kind = 'CAE' AND x.ended_on IS NULL) b
      JOIN student s USING (student_id)
    )sql",
    .where = "(s.left_on IS NULL OR s.left_on > ?1)",
    .batch = "b.code_id IN (SELECT code_id FROM event WHERE batch_id = ?2)",
};
inline constexpr Query kNotificationsQuery{
    .from = R"sql(
      (
        SELECT n.*, x.kind, x.student_id, x.guardian_id, r.rank
        FROM notice n
        JOIN code x USING (code_id)
        LEFT JOIN bond r USING (student_id, guardian_id)
        WHERE n.state = 'told'
      ) b
      JOIN student s USING (student_id)
    )sql",
    .joins = "JOIN delivered_file f ON f.file_id = b.file_id LEFT JOIN message m ON m.file_id = b.file_id",
    .order = "b.notice_id",
    .batch = "b.batch_id = ?2",
};
inline constexpr Query kUnreachableQuery{
    .from = R"sql(
      (
        SELECT u.*, x.student_id, x.guardian_id, r.rank
        FROM unreachable u
        JOIN code x USING (code_id)
        LEFT JOIN bond r USING (student_id, guardian_id)
        WHERE x.kind = 'CAR' AND x.ended_on IS NULL AND x.notified_on IS NULL AND x.used_on IS NULL
      ) b
      JOIN student s USING (student_id)
      JOIN guardian g USING (guardian_id)
    )sql",
    .joins = "JOIN batch h ON h.batch_id = b.batch_id",
    .where = "(s.left_on IS NULL OR s.left_on > ?1)",
    .batch = "b.batch_id = ?2",
};
inline constexpr Query kUnreachableStudentsQuery{
    .from = R"sql(
      (
        SELECT u.*, x.student_id, NULL AS guardian_id, NULL AS rank
        FROM unreachable u
        JOIN code x USING (code_id)
        WHERE x.kind = 'CAE' AND x.ended_on IS NULL AND x.notified_on IS NULL AND x.used_on IS NULL
      ) b
      JOIN student s USING (student_id)
    )sql",
    .joins = "JOIN batch h ON h.batch_id = b.batch_id",
    .where = "(s.left_on IS NULL OR s.left_on > ?1)",
    .batch = "b.batch_id = ?2",
};
// Whose access was taken away is to have none. A student may have come back: his bonds were not touched.
inline constexpr Query kWithoutCodeQuery{
    .joins = R"sql(
      LEFT JOIN withdrawal w ON w.student_id = b.student_id AND ifnull(w.guardian_id, 0) = b.guardian_id
      LEFT JOIN code l ON l.code_id = (
        SELECT max(z.code_id) FROM code z
        WHERE z.student_id = b.student_id AND z.guardian_id = b.guardian_id
      )
    )sql",
    .where = "b.rank IS NOT NULL AND c.code_id IS NULL AND w.reason IS NULL",
    .batch = R"sql(
      (
        (b.student_id, b.guardian_id) IN (
          SELECT student_id, guardian_id FROM event
          WHERE batch_id = ?2 AND what IN ('bond-added', 'bond-rank-changed', 'code-invalidated')
        )
        OR b.student_id IN (
          SELECT student_id FROM event
          WHERE batch_id = ?2 AND what IN ('student-added', 'student-changed')
        )
      )
    )sql",
};
inline constexpr Query kStudentsWithoutCodeQuery{
    .from = kStudentsHere,
    .joins = R"sql(
      LEFT JOIN withdrawal w ON w.student_id = b.student_id AND w.guardian_id IS NULL
      LEFT JOIN code l ON l.code_id = (
        SELECT max(z.code_id) FROM code z
        WHERE z.student_id = b.student_id AND z.guardian_id IS NULL
      )
    )sql",
    .where = "c.code_id IS NULL AND w.reason IS NULL",
    .batch = R"sql(
      b.student_id IN (
        SELECT student_id FROM event
        WHERE batch_id = ?2
          AND (what IN ('student-added', 'student-changed') OR (what = 'code-invalidated' AND guardian_id IS NULL))
      )
    )sql",
};
// A code that made way for a newer one did not fall.
inline constexpr Query kFallenQuery{
    .from = R"sql(
      (
        SELECT e.batch_id, x.*, r.rank
        FROM event e
        JOIN code x ON x.code_id = e.code_id
        LEFT JOIN bond r ON r.student_id = x.student_id AND r.guardian_id = x.guardian_id
        WHERE e.what = 'code-invalidated' AND x.kind = 'CAR' AND x.reason <> 'renewed'
      ) b
      JOIN student s USING (student_id)
      JOIN guardian g USING (guardian_id)
    )sql",
    .batch = "b.batch_id = ?2",
};
inline constexpr Query kFallenOfStudentsQuery{
    .from = R"sql(
      (
        SELECT e.batch_id, x.*, NULL AS rank
        FROM event e
        JOIN code x ON x.code_id = e.code_id
        WHERE e.what = 'code-invalidated' AND x.kind = 'CAE' AND x.reason <> 'renewed'
      ) b
      JOIN student s USING (student_id)
    )sql",
    .batch = "b.batch_id = ?2",
};
// As of the batch of the last notice, against now.
inline constexpr Query kMovedQuery{
    .joins = R"sql(
      JOIN notice n ON n.notice_id = (
        SELECT max(z.notice_id) FROM notice z
        WHERE z.code_id = c.code_id AND z.state = 'told'
      )
      JOIN former_guardian f ON f.guardian_id = g.guardian_id
        AND f.until_batch = (
          SELECT min(y.until_batch) FROM former_guardian y
          WHERE y.guardian_id = g.guardian_id AND y.until_batch > n.batch_id
        )
    )sql",
    .where = R"sql(
      (f.email, f.line1, f.line2, f.line3, f.line4, f.postcode, f.city, f.country)
        IS NOT (g.email, g.line1, g.line2, g.line3, g.line4, g.postcode, g.city, g.country)
    )sql",
    .batch = "g.guardian_id IN (SELECT guardian_id FROM former_guardian WHERE until_batch = ?2)",
};
inline constexpr Query kTestsQuery{
    .from = "test t", .where = "t.gone = 0", .order = "t.test_id", .batch = "t.changed_by = ?2"};
inline constexpr Query kMarksQuery{.from = "mark m JOIN test t USING (test_id)",
                                   .where = "m.mark <> '' AND t.gone = 0",
                                   .order = "m.student_id, m.test_id",
                                   .key = "m.student_id",
                                   .chosen = "s.student_id",
                                   .batch = "m.changed_by = ?2"};
inline constexpr Query kAbsencesQuery{.from = "absence a",
                                      .where = "a.gone = 0",
                                      .order = "a.absence_id",
                                      .key = "a.student_id",
                                      .chosen = "s.student_id",
                                      .batch = "a.changed_by = ?2"};
inline constexpr Query kJournalQuery{.from = "batch h LEFT JOIN event e USING (batch_id)",
                                     .order = "h.batch_id, e.event_id",
                                     .batch = "h.batch_id = ?2"};

}  // namespace queries

}  // namespace scts::store
