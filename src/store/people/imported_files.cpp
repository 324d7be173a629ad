#include "scts/store/people/imported_files.hpp"

#include "store/sql.hpp"

namespace scts::store {

std::optional<std::string> last_export(const Read& read, std::string_view kind) {
  SQLite::Statement row(read.database(),
                        "SELECT exported_at FROM imported_file WHERE kind = ? AND exported_at IS NOT NULL");
  bind_all(row, kind);
  return row.executeStep() ? std::optional<std::string>(row.getColumn(0).getString()) : std::nullopt;
}

void set_imported(const Write& write, std::string_view kind, const std::optional<std::string>& exported_at,
                  const Now& now) {
  run(write.database(), R"sql(
    INSERT INTO imported_file VALUES (?, ?, ?)
    ON CONFLICT (kind) DO UPDATE
    SET exported_at = ifnull(excluded.exported_at, exported_at), imported_at = excluded.imported_at
  )sql",
      kind, exported_at, now.iso());
}

}  // namespace scts::store
