#include "scts/store/upkeep/vitals.hpp"

#include "store/sql.hpp"

namespace scts::store {

Vitals vitals(const Read& read) {
  // A batch that has notices and is committed or published told codes.
  SQLite::Statement row(read.database(), R"sql(
    SELECT (SELECT unixepoch(max(imported_at)) FROM imported_file),
      (
        SELECT unixepoch(max(started_at)) FROM batch b
        WHERE state IN ('committed', 'published')
          AND EXISTS (SELECT 1 FROM notice n WHERE n.batch_id = b.batch_id)
      ),
      (SELECT unixepoch(max(replicated_at)) FROM replication),
      (SELECT ifnull(max(batch_id), 0) FROM batch),
      page_count * page_size
    FROM pragma_page_count, pragma_page_size
  )sql");
  row.executeStep();
  return {instant(row.getColumn(0)), instant(row.getColumn(1)), instant(row.getColumn(2)), row.getColumn(3).getInt64(),
          row.getColumn(4).getInt64()};
}

}  // namespace scts::store
