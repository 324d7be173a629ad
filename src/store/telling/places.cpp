#include "scts/store/telling/places.hpp"

#include "store/rows.hpp"

namespace scts::store {

std::filesystem::path own_directory(const Read& read) {
  return std::filesystem::path(read.database().getFilename()).parent_path();
}

std::optional<MarkedPlace> marked_place(const Read& read, const std::filesystem::path& directory) {
  SQLite::Statement row(read.database(), "SELECT own_disk FROM marked_place WHERE directory = ?");
  bind_all(row, directory.native());
  if (!row.executeStep()) return std::nullopt;
  return MarkedPlace{row.getColumn(0).getInt() != 0};
}

void record_mark(const Write& write, const std::filesystem::path& directory, MarkedPlace place) {
  run(write.database(), "INSERT INTO marked_place VALUES (?, ?) ON CONFLICT DO UPDATE SET own_disk = excluded.own_disk",
      directory.native(), std::int64_t{place.own_disk});
}

void for_each_placed(const Read& read, const std::filesystem::path& directory,
                     const std::function<bool(const std::string& name)>& f) {
  SQLite::Statement row(read.database(), R"sql(
    SELECT f.name
    FROM batch_place p
    JOIN delivered_file f USING (batch_id, channel)
    WHERE p.destination = ? AND f.state = 'published'
    ORDER BY f.file_id DESC
  )sql");
  bind_all(row, directory.native());
  while (row.executeStep() && f(row.getColumn(0).getString())) {
  }
}

}  // namespace scts::store
