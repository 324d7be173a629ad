#include "store/people/structure_diff.hpp"

#include <fmt/format.h>

namespace scts::store {

void compare_structures(SQLite::Database& database, bool whole) {
  for (const char* table : {"mef", "division"}) {
    run(database, fmt::format(R"sql(
      INSERT INTO structure_diff
      SELECT iif(n.code IS NULL, '{0}-added', '{0}-changed'), i.code, 'label', n.label, i.label
      FROM staged_{0} i
      LEFT JOIN {0} n USING (code)
      WHERE n.code IS NULL OR n.label <> i.label
      ORDER BY i.code
    )sql",
                              table));
  }
  run(database, R"sql(
    INSERT INTO structure_diff
    SELECT 'division-changed', division, 'mef', NULL, mef
    FROM staged_division_mef
    WHERE (division, mef) NOT IN (SELECT division, mef FROM division_mef)
    ORDER BY division, mef
  )sql");
  if (!whole) return;
  run(database, R"sql(
    INSERT INTO structure_diff
    SELECT 'division-changed', division, 'mef', mef, NULL FROM division_mef
    WHERE (division, mef) NOT IN (SELECT division, mef FROM staged_division_mef)
    ORDER BY division, mef
  )sql");
  run(database, R"sql(
    INSERT INTO structure_diff
    SELECT 'division-removed', code, 'label', label, NULL FROM division
    WHERE code NOT IN (SELECT code FROM staged_division)
    ORDER BY code
  )sql");
}

}  // namespace scts::store
