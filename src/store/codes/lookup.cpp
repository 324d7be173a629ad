#include "scts/store/codes/lookup.hpp"

#include <fmt/format.h>

#include "scts/error.hpp"
#include "scts/store/codes/access.hpp"
#include "store/rows.hpp"

namespace scts::store {

OwnerHistory history_of(const Read& read, const Owner& owner) {
  SQLite::Statement row(read.database(), fmt::format(R"sql(
    SELECT {}, {}, b.rank, ifnull(m.label, s.mef)
    FROM student s
    LEFT JOIN guardian g ON g.guardian_id = ?2
    LEFT JOIN bond b ON b.student_id = s.student_id AND b.guardian_id = g.guardian_id
    LEFT JOIN mef m ON m.code = s.mef
    WHERE s.student_id = ?1
  )sql",
                                                     kStudentColumns, kGuardianColumns));
  bind_all(row, owner.student, owner.guardian);
  if (!row.executeStep()) throw Error(Fault::failed, "the store is damaged: a code's owner is not in it");
  constexpr int width = kStudentWidth + kGuardianWidth;
  OwnerHistory history{student_at(row, 0),
                       row.getColumn(width + 1).getString(),
                       some_guardian_at(row, kStudentWidth),
                       rank_at(row.getColumn(width)),
                       {}};
  SQLite::Statement codes(read.database(), fmt::format(R"sql(
    SELECT {} FROM code c
    WHERE c.student_id = ? AND c.guardian_id IS ?
    ORDER BY c.code_id DESC
  )sql",
                                                       kCodeColumns));
  bind_all(codes, owner.student, owner.guardian);
  while (codes.executeStep()) history.codes.push_back(code_at(codes, 0));
  history.withdrawn = Withdrawals(read).of(owner);
  return history;
}

std::optional<bool> replicated(const Read& read, CodeId code) {
  SQLite::Statement row(read.database(), "SELECT ? <= last_code FROM replication ORDER BY replicated_at DESC LIMIT 1");
  bind_all(row, code);
  if (!row.executeStep()) return false;
  return row.getColumn(0).isNull() ? std::nullopt : std::optional(row.getColumn(0).getInt() != 0);
}

}  // namespace scts::store
