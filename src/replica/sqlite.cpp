#include "replica/sqlite.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include "scts/error.hpp"
#include "scts/files/planting.hpp"
#include "scts/files/presence.hpp"
#include "scts/files/private_file.hpp"
#include "scts/files/rights.hpp"

namespace scts::replica {

namespace {

constexpr int kApplicationId = 0x53435452;  // "SCTR"
constexpr Dialect kDialect{"INTEGER", "BLOB", "TEXT", "TEXT", "STRICT", "STRICT, WITHOUT ROWID"};

[[noreturn]] void rethrow(const std::string& file, const SQLite::Exception& error) {
  const auto fail = [&](Fault fault, const std::string& what, const char* hint) {
    throw Error(fault, fmt::format("{}: {}", file, what), hint);
  };
  switch (error.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      fail(Fault::busy, "the replica is in use by another process", kWaitLonger);
      break;
    case SQLITE_FULL:
      fail(Fault::failed, "no space left on the replica's disk", "make room, then run the command again");
      break;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      fail(Fault::failed, "the replica or its directory cannot be written", "run the command as the replica's owner");
      break;
    case SQLITE_IOERR:
      fail(Fault::failed, fmt::format("the replica's disk failed ({})", error.getErrorStr()),
           "look at the disk before going on");
      break;
    case SQLITE_NOTADB:
      fail(Fault::failed, "not a replica of scts", "");
      break;
    case SQLITE_CORRUPT:
      fail(Fault::failed, "the replica is damaged", "restore it from a backup, then replicate again");
      break;
    default:
      fail(Fault::bug, fmt::format("the replica refused a statement: {}", error.what()), "");
  }
  std::abort();
}

void bind(SQLite::Statement& statement, Values values) {
  int place = 0;
  for (const auto& value : values) {
    ++place;
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
      statement.bind(place, *number);
    } else if (const auto* text = std::get_if<std::string_view>(&value)) {
      statement.bindNoCopy(place, text->data());
    } else if (const auto* bytes = std::get_if<Bytes>(&value)) {
      statement.bindNoCopy(place, static_cast<const void*>(bytes->data.data()), static_cast<int>(bytes->data.size()));
    } else {
      statement.bind(place);
    }
  }
}

class SqliteRow final : public Row {
 public:
  explicit SqliteRow(SQLite::Statement& statement) : statement_(statement) {}
  [[nodiscard]] bool null(int column) const override { return statement_.getColumn(column).isNull(); }
  [[nodiscard]] std::string text(int column) const override { return statement_.getColumn(column).getString(); }
  [[nodiscard]] std::int64_t number(int column) const override { return statement_.getColumn(column).getInt64(); }
  [[nodiscard]] std::string bytes(int column) const override { return text(column); }

 private:
  SQLite::Statement& statement_;
};

std::string insert_sql(const std::string& table, int columns) {
  std::string places = "?";
  for (int i = 1; i < columns; ++i) places += ", ?";
  return fmt::format("INSERT INTO {} VALUES ({})", table, places);
}

class SqliteLoader final : public Loader {
 public:
  SqliteLoader(SQLite::Database& database, const std::string& file, const std::string& table, int columns)
      : file_(file), insert_(database, insert_sql(table, columns)) {}
  void row(Values values) override {
    try {
      bind(insert_, values);
      insert_.exec();
      insert_.reset();
    } catch (const SQLite::Exception& error) {
      rethrow(file_, error);
    }
  }
  void finish() override {}

 private:
  const std::string& file_;
  SQLite::Statement insert_;
};

class Sqlite final : public Database {
 public:
  Sqlite(std::string file, Open how, std::chrono::milliseconds wait) : file_(std::move(file)) {
    guarded([&] {
      database_ = std::make_unique<SQLite::Database>(how == Open::pretend ? ":memory:" : file_, SQLite::OPEN_READWRITE);
      database_->setBusyTimeout(static_cast<int>(wait.count()));
      // As in the store: rollback journal, since several processes meet on the file.
      database_->exec("PRAGMA journal_mode = DELETE");
      database_->exec("PRAGMA synchronous = EXTRA");
      database_->exec("PRAGMA trusted_schema = OFF");
      database_->exec("PRAGMA cache_size = -16000");
    });
  }

  void execute(const std::string& sql) override {
    guarded([&] { database_->exec(sql); });
  }
  std::int64_t run(const std::string& sql, Values values) override {
    return guarded([&] {
      SQLite::Statement statement(*database_, sql);
      bind(statement, values);
      return std::int64_t{statement.exec()};
    });
  }
  void query(const std::string& sql, Values values, const std::function<void(const Row&)>& f) override {
    guarded([&] {
      SQLite::Statement statement(*database_, sql);
      bind(statement, values);
      const SqliteRow row(statement);
      while (statement.executeStep()) f(row);
    });
  }
  std::unique_ptr<Loader> load(const std::string& table, int columns) override {
    return guarded([&] { return std::make_unique<SqliteLoader>(*database_, file_, table, columns); });
  }

  void begin_reading() override { execute("BEGIN"); }
  void begin_writing() override { execute("BEGIN IMMEDIATE"); }
  void hold(const std::string&) override {}  // a transaction that writes holds the whole file

  bool has_tables() override {
    const auto tables = number("SELECT count(*) FROM sqlite_schema", {});
    const auto own = number("SELECT count(*) FROM sqlite_schema WHERE name = 'replica'", {});
    if (tables == 0 || own == 1) return tables != 0;
    throw Error(Fault::failed, fmt::format("{}: not a replica of scts", file_),
                "name the télé-services database, not the school's store");
  }
  const Dialect& dialect() const override { return kDialect; }

  void label(int version) override {
    execute(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", kApplicationId, version));
  }
  bool lacks_label(int version) override {
    return number("PRAGMA application_id", {}) != kApplicationId || number("PRAGMA user_version", {}) != version;
  }

 private:
  template <class Work>
  auto guarded(Work&& work) -> decltype(work()) {
    try {
      return work();
    } catch (const SQLite::Exception& error) {
      rethrow(file_, error);
    }
  }

  std::string file_;
  std::unique_ptr<SQLite::Database> database_;
};

}  // namespace

std::unique_ptr<Database> open_sqlite(const std::string& file, Open how, std::chrono::milliseconds wait) {
  for (const char* ending : {"-journal", "-wal"}) files::demand_plain(file + ending, files::Names::one);
  const auto why = files::absence(file);
  if (!why) {
    files::demand_closed(file, "the replica");
    how = Open::existing;
  } else if (how == Open::existing) {
    throw Error(Fault::usage, fmt::format("{}: no replica: {}", file, *why), "make it with 'scts replicate --to FILE'");
  } else if (how == Open::create) {
    static_cast<void>(files::create(file));  // or another school was quicker
  }
  return std::make_unique<Sqlite>(file, how, wait);
}

}  // namespace scts::replica
