#include "scts/store/upkeep/backup.hpp"

#include <SQLiteCpp/Backup.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include "scts/error.hpp"
#include "scts/store/upkeep/vitals.hpp"
#include "store/disk_failure.hpp"
#include "store/rows.hpp"
#include "store/schema.hpp"
#include "store/sql.hpp"

namespace scts::store {

namespace {

/// In one step: a copy in many would begin anew each time somebody writes, and never end while messages are sent. The
/// writers' patience (10 s) is longer than it takes, since the copy is not synced here.
void copy_pages(SQLite::Database& from, SQLite::Database& to) {
  SQLite::Backup backup(to, from);
  if (backup.executeStep(-1) != SQLITE_DONE) {
    throw Error(Fault::busy, "the store is in use by another process", "try again when it is done");
  }
}

/// A copy of a damaged store must not take the place of a good one.
void demand_whole(SQLite::Database& copy, const std::filesystem::path& store, const char* hint) {
  SQLite::Statement check(copy, "PRAGMA quick_check(1)");
  check.executeStep();
  const auto said = check.getColumn(0).getString();
  if (said == "ok") return;
  throw Error(Fault::failed, fmt::format("{}: the store is damaged: {}", store.native(), said), hint);
}

}  // namespace

Copied copy(const Store& store, const std::filesystem::path& to, const char* if_damaged) {
  Copied copied{};
  try {
    SQLite::Database database(to.native(), SQLite::OPEN_READWRITE);
    // Nobody sees the copy before it is whole and synced: it needs no journal.
    database.exec("PRAGMA journal_mode = OFF");
    database.exec("PRAGMA synchronous = OFF");
    {
      const Read read(store);  // no longer than for the pages: it keeps writers waiting
      const auto now = vitals(read);
      copied = {now.bytes, now.last_batch};
      copy_pages(read.database(), database);
    }
    demand_whole(database, store.file(), if_damaged);
  } catch (const SQLite::Exception& error) {
    if (error.getErrorCode() == SQLITE_FULL) {
      throw Error(Fault::failed, fmt::format("{}: no space left for the copy", to.parent_path().native()),
                  "make room, or copy to another disk; nothing is left of this copy");
    }
    if ((error.getErrorCode() & 0xff) == SQLITE_IOERR) {
      throw Error(Fault::failed,
                  fmt::format("{}: the copy to {} failed: {}", store.file().native(), to.parent_path().native(),
                              disk_failure(error)),
                  "look at both disks; nothing is left of this copy");
    }
    throw;
  }
  return copied;
}

std::optional<Identity> identity_of(const std::filesystem::path& file) {
  try {
    SQLite::Database database(file.native(), SQLite::OPEN_READONLY);
    if (number(database, "PRAGMA application_id") != kApplicationId) return std::nullopt;
    SQLite::Statement row(database, R"sql(
      SELECT store_id, key_fingerprint, ifnull(batch_id, 0), ifnull(substr(started_at, 1, 10), '')
      FROM school
      LEFT JOIN (SELECT batch_id, started_at FROM batch ORDER BY batch_id DESC LIMIT 1)
    )sql");
    if (!row.executeStep()) return std::nullopt;
    return Identity{row.getColumn(0).getString(), bytes<Hash>(row.getColumn(1)), row.getColumn(2).getInt64(),
                    row.getColumn(3).getString()};
  } catch (const SQLite::Exception&) {
    return std::nullopt;
  }
}

}  // namespace scts::store
