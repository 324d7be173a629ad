#include "scts/store/store.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cerrno>

#include "scts/error.hpp"
#include "scts/files/failure.hpp"
#include "scts/files/ownership.hpp"
#include "scts/files/planting.hpp"
#include "scts/files/presence.hpp"
#include "scts/files/private_file.hpp"
#include "scts/files/rights.hpp"
#include "scts/model/text.hpp"
#include "scts/store/lock.hpp"
#include "store/disk_failure.hpp"
#include "store/functions.hpp"
#include "store/schema.hpp"
#include "store/sql.hpp"

namespace scts::store {

namespace {

constexpr int kPatience = 10'000;  // ms, with others at work on the file

void configure(SQLite::Database& database) {
  database.setBusyTimeout(kPatience);
  // Rollback journal, not WAL: cron and hand meet on the file, and SQLite before 3.51.3 can lose a WAL
  // (sqlite.org/wal.html).
  database.exec("PRAGMA journal_mode = DELETE");
  database.exec("PRAGMA synchronous = EXTRA");
  database.exec("PRAGMA foreign_keys = ON");
  database.exec("PRAGMA trusted_schema = OFF");
  database.exec("PRAGMA cache_size = -16000");  // KiB; sorting takes as much again: together under 64 MB
  add_functions(database);
}

std::int64_t version_of(SQLite::Database& database) {
  return number(database, "PRAGMA user_version");
}

void refuse_newer(std::int64_t version, const std::filesystem::path& file) {
  const auto known = static_cast<std::int64_t>(embedded().size());
  if (version <= known) return;
  throw Error(
      Fault::failed,
      fmt::format("{}: the store is of a newer version ({}; this program knows {})", file.native(), version, known),
      "install the newer scts");
}

void migrate(SQLite::Database& database, const std::filesystem::path& file) {
  const auto known = embedded();
  const auto version = version_of(database);
  refuse_newer(version, file);
  if (version == static_cast<std::int64_t>(known.size())) return;
  files::demand_ours(file, "the store");
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  for (auto i = version_of(database); i < static_cast<std::int64_t>(known.size()); ++i) {
    database.exec(std::string(known[static_cast<std::size_t>(i)].text));
    database.exec(fmt::format("PRAGMA user_version = {}", i + 1));
  }
  transaction.commit();
}

std::unique_ptr<SQLite::Database> open(const std::filesystem::path& file) {
  files::demand_plain(file, files::Names::any);
  for (const char* ending : {"-journal", "-wal"}) files::demand_plain(file.native() + ending, files::Names::one);
  // One thread: no lock at each call.
  auto database = std::make_unique<SQLite::Database>(file.native(), SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX);
  configure(*database);
  return database;
}

}  // namespace

void Store::create(const std::filesystem::path& file, const Uai& uai, const std::string& store_id,
                   std::string_view key_fingerprint) {
  // SQLite would create it for everybody to read, unless the umask says otherwise.
  if (!files::create(file)) files::fail(file, EEXIST);
  auto database = open(file);
  SQLite::Transaction transaction(*database, SQLite::TransactionBehavior::IMMEDIATE);
  database->exec(fmt::format("PRAGMA application_id = {}", kApplicationId));
  for (const auto& migration : embedded()) database->exec(std::string(migration.text));
  database->exec(fmt::format("PRAGMA user_version = {}", embedded().size()));
  SQLite::Statement school(*database,
                           "INSERT INTO school (only_row, uai, store_id, key_fingerprint) VALUES (1, ?, ?, ?)");
  school.bind(1, uai.text());
  school.bind(2, store_id);
  school.bind(3, static_cast<const void*>(key_fingerprint.data()), static_cast<int>(key_fingerprint.size()));
  school.exec();
  transaction.commit();
}

Store::Store(const std::filesystem::path& file) : Store(file, Opening::to_work) {}
Store Store::as_it_is(const std::filesystem::path& file) {
  return Store(file, Opening::as_it_is);
}

Store::Store(const std::filesystem::path& file, Opening opening) : file_(file) {
  if (const auto why = files::absence(file)) {
    throw Error(Fault::usage, fmt::format("{}: no store: {}", file.native(), *why),
                "create it with 'scts init --uai UAI --name NAME', or name it with --store or SCTS_STORE");
  }
  try {
    database_ = open(file);
    if (number(*database_, "PRAGMA application_id") != kApplicationId) {
      throw Error(Fault::failed, fmt::format("{}: not a store of scts", file.native()));
    }
    if (opening == Opening::as_it_is) {
      refuse_newer(version_of(*database_), file);
      return;
    }
    files::demand_closed(file, "the store");
    migrate(*database_, file);
  } catch (const SQLite::Exception& e) {
    if (e.getErrorCode() == SQLITE_NOTADB) {
      throw Error(Fault::failed, fmt::format("{}: not a store of scts", file.native()));
    }
    throw;
  }
}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;

Read::Read(const Store& store) : Read(store, Kind::deferred) {}
Read::Read(const Store& store, Kind kind)
    : database_(*store.database_),
      transaction_(std::make_unique<SQLite::Transaction>(
          *store.database_,
          kind == Kind::immediate ? SQLite::TransactionBehavior::IMMEDIATE : SQLite::TransactionBehavior::DEFERRED)) {}
Read::Read(Read&&) noexcept = default;
Read::~Read() = default;

Write::Write(const Store& store, bool committable) : Read(store, Kind::immediate), committable_(committable) {}
Write::Write(const Store& store, const Lock&) : Write(store, true) {}
Write::Write(const Store& store, Lock&& lock) : Write(store, true) {
  lock_ = std::make_unique<Lock>(std::move(lock));
}
Write::Write(Write&&) noexcept = default;
Write::~Write() {
  transaction_.reset();  // before the lock
}

Write Write::rehearsal(const Store& store, const Taker& taker) {
  demand_idle(store.file(), taker, [&](std::chrono::milliseconds wait) {
    store.database_->setBusyTimeout(static_cast<int>(wait.count()));
    const int code = store.database_->tryExec("BEGIN IMMEDIATE; ROLLBACK");
    store.database_->setBusyTimeout(kPatience);
    return code != SQLITE_BUSY;  // whatever else is wrong, the transaction itself tells
  });
  return {store, false};
}

Write Write::without_lock(const Store& store) {
  return {store, true};
}

void Write::commit() {
  if (!committable_) throw Error(Fault::bug, "a rehearsal is never committed");
  transaction_->commit();
}

std::optional<Error> explain(const std::exception& exception) {
  const auto damaged = [] { return Error(Fault::failed, "the store is damaged", "restore it from a backup"); };
  if (dynamic_cast<const NotUtf8*>(&exception)) return damaged();
  const auto* fault = dynamic_cast<const SQLite::Exception*>(&exception);
  if (!fault) return std::nullopt;
  switch (fault->getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return Error(Fault::busy, "the store is in use by another process", "try again when it is done");
    case SQLITE_FULL:
      return Error(Fault::failed, "no space left on the store's disk", "make room, then run the command again");
    case SQLITE_READONLY:
      if (fault->getExtendedErrorCode() == SQLITE_READONLY_DBMOVED) {
        return Error(Fault::busy, "another file has taken the store's place meanwhile: nothing was done",
                     "run it again: it was restored, or moved away");
      }
      [[fallthrough]];
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return Error(Fault::failed, "the store or its directory cannot be written",
                   "run the command as the store's owner");
    case SQLITE_IOERR:
      return Error(Fault::failed, fmt::format("the store's disk failed ({})", disk_failure(*fault)),
                   "look at the disk before going on");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return damaged();
    default:
      return Error(Fault::bug, fmt::format("the store refused a statement: {}", fault->what()));
  }
}

}  // namespace scts::store
