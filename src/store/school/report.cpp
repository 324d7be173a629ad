#include "scts/store/school/report.hpp"

#include <fmt/format.h>

#include "store/rows.hpp"

namespace scts::store {

DivisionCounts& DivisionCounts::operator+=(const DivisionCounts& other) {
  owners += other.owners;
  valid += other.valid;
  by_email += other.by_email;
  by_paper += other.by_paper;
  returned += other.returned;
  used += other.used;
  withdrawn.refusal += other.withdrawn.refusal;
  withdrawn.request += other.withdrawn.request;
  for (const auto& [reason, count] : other.unreachable) unreachable[reason] += count;
  return *this;
}

std::vector<std::pair<DivisionCode, DivisionCounts>> count_by_division(const Read& read, CodeKind kind, Date today) {
  std::vector<std::pair<DivisionCode, DivisionCounts>> all;
  // One pass over the owners; one row a division and reason, the bonds without a reason first.
  SQLite::Statement row(read.database(), fmt::format(R"sql(
    SELECT division, reason, count(*), count(code_id), sum(told = 'email'), sum(told = 'paper'),
      sum(returned), count(used_on),
      sum(withdrawn IS 'refusal'), sum(withdrawn IS 'request')
    FROM (
      SELECT s.division, c.code_id, c.used_on, w.reason AS withdrawn,
        iif(c.notified_on IS NULL, NULL, (
          SELECT n.channel FROM notice n
          WHERE n.code_id = c.code_id AND n.state = 'told' AND n.returned_on IS NULL
          ORDER BY n.notice_id DESC
          LIMIT 1
        )) AS told,
        c.notified_on IS NULL
          AND EXISTS (SELECT 1 FROM notice n WHERE n.code_id = c.code_id AND n.returned_on IS NOT NULL) AS returned,
        iif(c.notified_on IS NULL AND c.used_on IS NULL, u.reason, NULL) AS reason
      FROM student s
      JOIN {} USING (student_id)
      {}
      {}
      LEFT JOIN unreachable u ON u.code_id = c.code_id
      WHERE (b.rank IS NOT NULL OR b.guardian_id IS NULL) AND (s.left_on IS NULL OR s.left_on > ?)
    )
    GROUP BY division, reason
  )sql",
                                                     owners(kind), join_valid(kind), kJoinWithdrawal));
  bind_all(row, today);
  while (row.executeStep()) {
    const DivisionCode division(row.getColumn(0).getString());
    DivisionCounts counts{row.getColumn(2).getInt64(), row.getColumn(3).getInt64(),
                          row.getColumn(4).getInt64(), row.getColumn(5).getInt64(),
                          row.getColumn(6).getInt64(), {},
                          row.getColumn(7).getInt64(), {row.getColumn(8).getInt64(), row.getColumn(9).getInt64()}};
    if (!row.getColumn(1).isNull()) counts.unreachable[row.getColumn(1).getString()] = counts.valid;
    if (all.empty() || all.back().first != division) all.emplace_back(division, DivisionCounts{});
    all.back().second += counts;
  }
  return all;
}

}  // namespace scts::store
