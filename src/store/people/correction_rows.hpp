#pragma once

#include <string_view>

#include "scts/store/people/corrections.hpp"
#include "store/sql.hpp"

/// Corrections as they are read.
namespace scts::store {

/// All of them as k, each with what is in force. An address is a JSON array of its columns.
inline constexpr std::string_view kCorrectionsAsK = R"sql(
  (
    SELECT c.student_id, NULL AS guardian_id, c.field, c.siecle,
      CASE c.field
        WHEN 'ine' THEN s.ine
        WHEN 'family_name' THEN s.family_name
        WHEN 'usage_name' THEN s.usage_name
        WHEN 'first_name' THEN s.first_name
        WHEN 'birth_date' THEN s.birth_date
        WHEN 'mef' THEN s.mef
        WHEN 'division' THEN s.division
        WHEN 'email' THEN s.email
        WHEN 'address' THEN json_array(s.line1, s.line2, s.line3, s.line4, s.postcode, s.city, s.country)
        WHEN 'left_on' THEN ifnull(s.left_on, '')
      END AS value,
      c.since, c.list, c.batch_id
    FROM student_correction c
    JOIN student s USING (student_id)
    UNION ALL
    SELECT NULL, c.guardian_id, c.field, c.siecle,
      CASE c.field
        WHEN 'title' THEN g.title
        WHEN 'family_name' THEN g.family_name
        WHEN 'usage_name' THEN g.usage_name
        WHEN 'first_name' THEN g.first_name
        WHEN 'email' THEN g.email
        WHEN 'phone' THEN g.phone
        WHEN 'address' THEN json_array(g.line1, g.line2, g.line3, g.line4, g.postcode, g.city, g.country)
      END,
      c.since, c.list, c.batch_id
    FROM guardian_correction c
    JOIN guardian g USING (guardian_id)
    UNION ALL
    SELECT c.student_id, c.guardian_id, 'rank',
      CASE c.siecle WHEN 0 THEN 'none' ELSE ifnull(c.siecle, 'no bond') END,
      CASE WHEN b.student_id IS NULL THEN 'no bond' ELSE ifnull(b.rank, 'none') END,
      c.since, c.list, c.batch_id
    FROM bond_correction c
    LEFT JOIN bond b USING (student_id, guardian_id)
  ) k
)sql";
/// Those that SIECLE replaced, with what it said and what the list had said.
inline constexpr std::string_view kOvertakenAsK = R"sql(
  (SELECT student_id, guardian_id, field, siecle, value, since, list, batch_id FROM overtaken_correction) k
)sql";
// A date of birth opens accounts: it is not told.
inline constexpr std::string_view kSiecleSays = R"sql(
  CASE k.field
    WHEN 'address' THEN ifnull((SELECT group_concat(a.value, ', ') FROM json_each(k.siecle) a WHERE a.value <> ''), '')
    WHEN 'birth_date' THEN '****'
    ELSE k.siecle
  END
)sql";
inline constexpr std::string_view kListSays = R"sql(
  CASE k.field
    WHEN 'address' THEN ifnull((SELECT group_concat(a.value, ', ') FROM json_each(k.value) a WHERE a.value <> ''), '')
    WHEN 'birth_date' THEN '****'
    ELSE k.value
  END
)sql";

/// Seven columns of k, and what reads them.
[[nodiscard]] std::string correction_columns();
[[nodiscard]] Correction correction_at(const SQLite::Statement& row);

}  // namespace scts::store
