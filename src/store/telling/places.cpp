#include "scts/store/telling/places.hpp"

#include "store/rows.hpp"
#include "store/sql.hpp"

namespace scts::store {

std::filesystem::path own_directory(const Read& read) {
  return std::filesystem::path(read.database().getFilename()).parent_path();
}

std::optional<MarkedPlace> marked_place(const Read& read, const std::filesystem::path& directory) {
  SQLite::Statement row(read.database(), "SELECT own_disk FROM marked_place WHERE located(directory) = ?");
  bind_all(row, directory.native());
  if (!row.executeStep()) return std::nullopt;
  return MarkedPlace{row.getColumn(0).getInt() != 0};
}

std::vector<std::filesystem::path> marked_places(const Read& read) {
  std::vector<std::filesystem::path> all;
  SQLite::Statement row(read.database(), "SELECT located(directory) FROM marked_place ORDER BY 1");
  while (row.executeStep()) all.emplace_back(row.getColumn(0).getString());
  return all;
}

void record_mark(const Write& write, const std::filesystem::path& directory, MarkedPlace place) {
  run(write.database(), R"sql(
    INSERT INTO marked_place VALUES (remembered(?), ?)
    ON CONFLICT DO UPDATE SET own_disk = excluded.own_disk
  )sql",
      directory.native(), std::int64_t{place.own_disk});
}

void for_each_placed(const Read& read, const std::filesystem::path& directory,
                     const std::function<bool(const std::string& name)>& f) {
  SQLite::Statement row(read.database(), R"sql(
    SELECT f.name
    FROM batch_place p
    JOIN delivered_file f USING (batch_id, channel)
    WHERE located(p.destination) = ? AND f.state = 'published'
    ORDER BY f.file_id DESC
  )sql");
  bind_all(row, directory.native());
  while (row.executeStep() && f(row.getColumn(0).getString())) {
  }
}

std::set<std::string> names_of(const Read& read, BatchId batch) {
  std::set<std::string> names;
  SQLite::Statement row(read.database(), "SELECT name FROM delivered_file WHERE batch_id = ? AND state <> 'planned'");
  bind_all(row, batch);
  while (row.executeStep()) names.insert(row.getColumn(0).getString());
  return names;
}

std::int64_t move_places(const Write& write, const std::filesystem::path& from, const std::filesystem::path& to) {
  run(write.database(), R"sql(
    UPDATE OR REPLACE marked_place
    SET directory = remembered(?2 || substr(located(directory), length(?1) + 1))
    WHERE located(directory) = ?1 OR substr(located(directory), 1, length(?1) + 1) = ?1 || '/'
  )sql",
      from.native(), to.native());
  return run(write.database(), R"sql(
    UPDATE batch_place
    SET destination = remembered(?2 || substr(located(destination), length(?1) + 1)),
      staging = remembered(?2 || substr(located(staging), length(?1) + 1))
    WHERE located(destination) = ?1 OR substr(located(destination), 1, length(?1) + 1) = ?1 || '/'
  )sql",
             from.native(), to.native());
}

}  // namespace scts::store
