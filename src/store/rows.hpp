#pragma once

#include "scts/model/code.hpp"
#include "scts/model/owner.hpp"
#include "scts/model/person.hpp"
#include "scts/store/codes/codes.hpp"
#include "store/sql.hpp"

/// Row mappers: the columns of a query, and what reads them, side by side.
namespace scts::store {

inline constexpr const char* kStudentColumns = R"sql(
  s.student_id, s.ine, s.family_name, s.usage_name, s.first_name, s.birth_date, s.mef, s.division, s.email,
  s.line1, s.line2, s.line3, s.line4, s.postcode, s.city, s.country, s.left_on
)sql";
inline constexpr int kStudentWidth = 17;
[[nodiscard]] Student student_at(const SQLite::Statement& row, int column);

/// The language that a guardian g is told in.
inline constexpr const char* kLanguageOfG = R"sql(
  (
    SELECT gl.language FROM guardian_language gl
    WHERE gl.guardian_id = g.guardian_id
    ORDER BY gl.batch_id DESC
    LIMIT 1
  )
)sql";
inline const std::string kGuardianColumns = std::string(R"sql(
  g.guardian_id, g.title, g.family_name, g.usage_name, g.first_name, g.email, g.phone,
  g.line1, g.line2, g.line3, g.line4, g.postcode, g.city, g.country,
)sql") + kLanguageOfG;
inline constexpr int kGuardianWidth = 15;
[[nodiscard]] Guardian guardian_at(const SQLite::Statement& row, int column);
/// Nothing where the columns are NULL.
[[nodiscard]] std::optional<Guardian> some_guardian_at(const SQLite::Statement& row, int column);

inline constexpr const char* kCodeColumns =
    "c.code_id, c.sealed, c.created_on, c.notified_on, c.used_on, c.ended_on, c.reason";
[[nodiscard]] CodeRow code_at(const SQLite::Statement& row, int column);

inline constexpr const char* kIssuedColumns = R"sql(
  c.code_id, c.student_id, c.guardian_id, c.ended_on IS NULL, c.notified_on IS NOT NULL, c.used_on IS NOT NULL
)sql";
/// These are the only columns.
[[nodiscard]] IssuedCode issued_at(const SQLite::Statement& row);

/// A day that is never NULL. Throws Error(failed) if it is none.
[[nodiscard]] Date known_day(const SQLite::Column& column);
[[nodiscard]] std::optional<Rank> rank_at(const SQLite::Column& column);
[[nodiscard]] std::optional<Reason> reason_at(const SQLite::Column& column);

/// An owner's columns, `guardian` being NULL for a student himself.
[[nodiscard]] Owner owner_at(const SQLite::Column& student, const SQLite::Column& guardian);

/// Who may own a code of a kind, as b: bonds, or students with neither guardian nor rank.
[[nodiscard]] const char* owners(CodeKind kind);
/// The valid CAR of a bond b, as c.
inline constexpr const char* kJoinValidCar = R"sql(
  LEFT JOIN code c ON c.student_id = b.student_id
    AND c.guardian_id = b.guardian_id
    AND c.kind = 'CAR'
    AND c.ended_on IS NULL
)sql";
/// The valid code of the kind of an owner b, as c.
[[nodiscard]] const char* join_valid(CodeKind kind);
/// After a join of valid codes, where ?1 is today: those of who has left count as ended, even before a command ends
/// them.
inline constexpr const char* kAndHere = "AND (s.left_on IS NULL OR s.left_on > ?1)";
/// What took the access of an owner b away, as w.
inline constexpr const char* kJoinWithdrawal = R"sql(
  LEFT JOIN withdrawal w ON w.student_id = b.student_id AND ifnull(w.guardian_id, 0) = ifnull(b.guardian_id, 0)
)sql";
/// UPDATE code with it: told on the day of the latest letter or message that did not come back, or not told.
inline constexpr const char* kToldAnew = R"sql(
  SET notified_on = (
    SELECT max(told_on) FROM notice n
    WHERE n.code_id = code.code_id AND n.state = 'told' AND n.returned_on IS NULL
  )
)sql";
/// Where the student s, as fs, and the guardian g, as fg, were reached when the notice n told them; nobody if they
/// still are.
inline constexpr const char* kJoinFormer = R"sql(
  LEFT JOIN former_student fs ON fs.student_id = s.student_id
    AND fs.until_batch = (
      SELECT min(x.until_batch) FROM former_student x
      WHERE x.student_id = s.student_id AND x.until_batch > n.batch_id
    )
  LEFT JOIN former_guardian fg ON fg.guardian_id = g.guardian_id
    AND fg.until_batch = (
      SELECT min(x.until_batch) FROM former_guardian x
      WHERE x.guardian_id = g.guardian_id AND x.until_batch > n.batch_id
    )
)sql";
/// Lists go by division, then by student, then by rank; who has no rank, and the student himself, come last.
inline constexpr const char* kListOrder =
    "s.division, s.sort_name, s.student_id, b.guardian_id IS NULL, b.rank IS NULL, b.rank, b.guardian_id";

}  // namespace scts::store
