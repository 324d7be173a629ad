#include "replica/postgresql/postgresql.hpp"

#include <fmt/format.h>
#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "scts/error.hpp"

namespace scts::replica::postgresql {

namespace {

// Sorted by bytes, as SQLite does: in every locale the same.
constexpr Dialect kDialect{"bigint", "bytea", "date", "text COLLATE \"C\"", "", ""};
// Not "nothing was changed": it may have committed, and gone before it said so.
constexpr const char* kTryAgain = "run the command again when the server is there";
constexpr std::size_t kPiece = 1 << 16;  // bytes handed to COPY at once

struct Clear {
  void operator()(PGresult* result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, Clear>;

/// libpq breaks its messages into lines, and indents some.
std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == '\n' || c == '\t' || c == ' ';
    if (!space || (!out.empty() && out.back() != ' ')) out += space ? ' ' : c;
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

/// `PG`'s own text of bytes: \x0a1b.
std::string hex(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out = "\\x";
  for (const char byte : bytes) {
    out += digits[static_cast<unsigned char>(byte) >> 4];
    out += digits[static_cast<unsigned char>(byte) & 15];
  }
  return out;
}

std::string unhex(std::string_view text) {
  std::string out;
  for (std::size_t i = 2; i + 1 < text.size(); i += 2) {
    unsigned char byte = 0;
    std::from_chars(text.data() + i, text.data() + i + 2, byte, 16);
    out += static_cast<char>(byte);
  }
  return out;
}

/// ?1 as $1. No text of ours holds a question mark between quotes.
std::string with_dollars(std::string sql) {
  for (auto& c : sql) c = c == '?' ? '$' : c;
  return sql;
}

class PostgresqlRow final : public Row {
 public:
  PostgresqlRow(const PGresult* result, int row) : result_(result), row_(row) {}
  [[nodiscard]] bool null(int column) const override { return PQgetisnull(result_, row_, column) == 1; }
  [[nodiscard]] std::string text(int column) const override { return std::string(raw(column)); }
  [[nodiscard]] std::int64_t number(int column) const override {
    std::int64_t out = 0;
    const auto found = raw(column);
    std::from_chars(found.data(), found.data() + found.size(), out);
    return out;
  }
  [[nodiscard]] std::string bytes(int column) const override { return unhex(raw(column)); }

 private:
  [[nodiscard]] std::string_view raw(int column) const {
    return {PQgetvalue(result_, row_, column), static_cast<std::size_t>(PQgetlength(result_, row_, column))};
  }
  const PGresult* result_;
  int row_;
};

class Connection {
 public:
  explicit Connection(const std::string& url) {
    // What stands in the URL wins over what stands before it here.
    const std::array<const char*, 5> names{"connect_timeout", "dbname", "application_name", "client_encoding", nullptr};
    const std::array<const char*, 5> values{"10", url.c_str(), "scts", "UTF8", nullptr};
    connection_.reset(PQconnectdbParams(names.data(), values.data(), 1));
    if (PQstatus(connection_.get()) != CONNECTION_OK) {
      throw Error(Fault::busy, fmt::format("the replica's server: {}", one_line(PQerrorMessage(connection_.get()))),
                  "look at the server, at the URL and at ~/.pgpass; then try again");
    }
    PQsetNoticeProcessor(
        connection_.get(), [](void*, const char*) {}, nullptr);
  }

  [[nodiscard]] PGconn* get() const { return connection_.get(); }

  void expect(const Result& result, std::initializer_list<ExecStatusType> good) const {
    const auto status = PQresultStatus(result.get());
    for (const auto wanted : good) {
      if (status == wanted) return;
    }
    const char* code = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
    const std::string_view state = code ? code : "";
    const char* primary = PQresultErrorField(result.get(), PG_DIAG_MESSAGE_PRIMARY);
    const auto text = fmt::format("the replica's server: {}", primary ? primary : one_line(PQerrorMessage(get())));
    if (state == "55P03") throw Error(Fault::busy, "the replica is in use by another process", kWaitLonger);
    // Classes of SQLSTATE: 08 and 57 the connection or the server went away, 40 and 55 others are at work, 53
    // resources. None: it is libpq that speaks, because no server does, though it may not say CONNECTION_BAD yet.
    if (PQstatus(connection_.get()) != CONNECTION_OK || state.empty() || state.starts_with("08") ||
        state.starts_with("57") || state.starts_with("40") || state.starts_with("55")) {
      throw Error(Fault::busy, text, kTryAgain);
    }
    if (state.starts_with("53")) throw Error(Fault::failed, text, "make room on the server, then try again");
    if (state == "42501") throw Error(Fault::usage, text, "grant the role the right to create and write the tables");
    if (state == "42P07")
      throw Error(Fault::failed, text, "the database is not empty: give the replica one of its own");
    throw Error(Fault::bug, text);
  }

 private:
  struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
  };
  std::unique_ptr<PGconn, Finish> connection_;
};

/// COPY, in its text format.
class CopyLoader final : public Loader {
 public:
  CopyLoader(const Connection& connection, const std::string& table) : connection_(connection) {
    const Result result(PQexec(connection.get(), fmt::format("COPY {} FROM STDIN", table).c_str()));
    connection.expect(result, {PGRES_COPY_IN});
  }
  ~CopyLoader() override {
    if (open_) PQputCopyEnd(connection_.get(), "left unfinished");
  }

  void row(Values values) override {
    bool first = true;
    for (const auto& value : values) {
      if (!first) buffer_ += '\t';
      first = false;
      if (const auto* number = std::get_if<std::int64_t>(&value)) {
        buffer_ += std::to_string(*number);
      } else if (const auto* text = std::get_if<std::string_view>(&value)) {
        escape(*text);
      } else if (const auto* bytes = std::get_if<Bytes>(&value)) {
        escape(hex(bytes->data));
      } else {
        buffer_ += "\\N";
      }
    }
    buffer_ += '\n';
    if (buffer_.size() >= kPiece) flush();
  }

  void finish() override {
    flush();
    open_ = false;
    if (PQputCopyEnd(connection_.get(), nullptr) != 1) fail();
    const Result result(PQgetResult(connection_.get()));
    connection_.expect(result, {PGRES_COMMAND_OK});
    while (Result rest{PQgetResult(connection_.get())}) continue;
  }

 private:
  void escape(std::string_view text) {
    for (const char c : text) {
      if (c == '\\') {
        buffer_ += "\\\\";
      } else if (c == '\t') {
        buffer_ += "\\t";
      } else if (c == '\n') {
        buffer_ += "\\n";
      } else if (c == '\r') {
        buffer_ += "\\r";
      } else {
        buffer_ += c;
      }
    }
  }
  void flush() {
    if (!buffer_.empty() && PQputCopyData(connection_.get(), buffer_.data(), static_cast<int>(buffer_.size())) != 1)
      fail();
    buffer_.clear();
  }
  [[noreturn]] void fail() const {
    throw Error(Fault::busy, fmt::format("the replica's server: {}", one_line(PQerrorMessage(connection_.get()))),
                kTryAgain);
  }

  const Connection& connection_;
  std::string buffer_;
  bool open_ = true;
};

class Postgresql final : public Database {
 public:
  Postgresql(const std::string& url, std::chrono::milliseconds wait) : connection_(url) {
    execute("SET datestyle = 'ISO'; SET synchronous_commit = on; SET client_min_messages = warning");
    execute(fmt::format("SET lock_timeout = {}", std::max<std::int64_t>(wait.count(), 1)));  // 0: for ever
  }

  void execute(const std::string& sql) override {
    const Result result(PQexec(connection_.get(), sql.c_str()));
    connection_.expect(result, {PGRES_COMMAND_OK, PGRES_TUPLES_OK});
  }
  std::int64_t run(const std::string& sql, Values values) override {
    const auto result = ask(sql, values);
    const std::string_view count = PQcmdTuples(result.get());
    std::int64_t changed = 0;
    std::from_chars(count.data(), count.data() + count.size(), changed);
    return changed;
  }
  void query(const std::string& sql, Values values, const std::function<void(const Row&)>& f) override {
    const auto result = ask(sql, values);
    for (int i = 0; i < PQntuples(result.get()); ++i) f(PostgresqlRow(result.get(), i));
  }
  std::unique_ptr<Loader> load(const std::string& table, int) override {
    return std::make_unique<CopyLoader>(connection_, table);
  }

  void begin_reading() override { execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); }
  void begin_writing() override { execute("BEGIN"); }

  void hold(const std::string& what) override {
    run("SELECT pg_advisory_xact_lock(hashtext('scts'), hashtext(?1))", {what});
  }

  bool has_tables() override {
    return number("SELECT count(*) FROM pg_catalog.pg_class WHERE oid = to_regclass('replica')", {}) == 1;
  }
  const Dialect& dialect() const override { return kDialect; }

  void label(int version) override { execute(fmt::format("COMMENT ON TABLE replica IS 'scts replica {}'", version)); }
  bool lacks_label(int) override { return false; }  // only the owner may comment

 private:
  Result ask(const std::string& sql, Values values) {
    std::vector<std::string> texts;
    std::vector<const char*> pointers;
    texts.reserve(values.size());
    for (const auto& value : values) {
      if (const auto* number = std::get_if<std::int64_t>(&value)) {
        texts.push_back(std::to_string(*number));
      } else if (const auto* text = std::get_if<std::string_view>(&value)) {
        texts.emplace_back(*text);
      } else if (const auto* bytes = std::get_if<Bytes>(&value)) {
        texts.push_back(hex(bytes->data));
      } else {
        texts.emplace_back();
      }
      pointers.push_back(std::holds_alternative<std::monostate>(value) ? nullptr : texts.back().c_str());
    }
    Result result(PQexecParams(connection_.get(), with_dollars(sql).c_str(), static_cast<int>(pointers.size()), nullptr,
                               pointers.data(), nullptr, nullptr, 0));
    connection_.expect(result, {PGRES_COMMAND_OK, PGRES_TUPLES_OK});
    return result;
  }

  Connection connection_;
};

}  // namespace

}  // namespace scts::replica::postgresql

extern "C" [[gnu::visibility("default")]] scts::replica::Database* scts_open_postgresql(
    const std::string& url, std::chrono::milliseconds wait) {
  return new scts::replica::postgresql::Postgresql(url, wait);
}

static_assert(std::is_same_v<decltype(scts_open_postgresql), scts::replica::postgresql::Factory>);
