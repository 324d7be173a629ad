#include "scts/replica/replica.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "replica/database.hpp"
#include "replica/postgresql_module.hpp"
#include "replica/schema.hpp"
#include "replica/sqlite.hpp"
#include "scts/error.hpp"
#include "scts/files/real_path.hpp"

namespace scts::replica {

namespace {

bool is_url(std::string_view text) {
  return text.starts_with("postgresql://") || text.starts_with("postgres://");
}

/// Another URL, or libpq's `host=… dbname=…` (which could hold a password): never meant as a file.
bool looks_like_server(std::string_view text) {
  if (text.find("://") != std::string_view::npos) return true;
  const auto word = text.substr(0, text.find('='));
  return word != text && (word == "host" || word == "hostaddr" || word == "dbname" || word == "service" ||
                          word == "user" || word == "password");
}

/// user:password@host, or password=… among the parameters.
bool holds_password(std::string_view url) {
  url.remove_prefix(url.find("://") + 3);
  const auto authority = url.substr(0, url.find_first_of("/?"));
  const auto at = authority.rfind('@');
  const auto parameters = url.substr(std::min(url.find('?'), url.size()));
  return (at != std::string_view::npos && authority.substr(0, at).find(':') != std::string_view::npos) ||
         parameters.find("password=") != std::string_view::npos;
}

/// The schema in a database's own words.
std::string in_words_of(const Dialect& dialect, std::string_view text) {
  const std::pair<std::string_view, std::string_view> words[] = {
      {"$number", dialect.number}, {"$bytes", dialect.bytes}, {"$day", dialect.day},
      {"$text", dialect.text},     {"$table", dialect.table}, {"$packed", dialect.packed}};
  std::string out(text);
  for (const auto& [word, own] : words) {
    for (auto at = out.find(word); at != std::string::npos; at = out.find(word, at + own.size())) {
      out.replace(at, word.size(), own);
    }
  }
  return out;
}

int newest() {
  return static_cast<int>(embedded().size());
}

int version_of(Database& database) {
  return database.has_tables() ? static_cast<int>(database.number("SELECT version FROM replica", {})) : 0;
}

void migrate(Database& database) {
  if (version_of(database) == newest()) {
    if (database.lacks_label(newest())) database.label(newest());
    return;
  }
  database.hold("");  // two schools may be the first ones
  const int version = version_of(database);
  for (const auto& migration : embedded().subspan(static_cast<std::size_t>(version))) {
    database.execute(in_words_of(database.dialect(), migration.text));
  }
  database.run("UPDATE replica SET version = ?1", {newest()});
  database.label(newest());
}

/// Old rows are only brought up to date by who fills them.
void demand_newest(Database& database) {
  const int version = version_of(database);
  if (version == 0 || version == newest()) return migrate(database);
  throw Error(Fault::failed,
              fmt::format("the replica is of an older version ({}; this program writes {})", version, newest()),
              "bring it up to date: scts replicate, of each school that is in it");
}

}  // namespace

Place::Place(const std::string& text) : on_server_(is_url(text)), text_(text) {
  if (text.empty()) throw Error(Fault::usage, "the replica's name is empty");
  if (!on_server_ && looks_like_server(text)) {
    throw Error(Fault::usage, "the replica is neither a file nor a URL of PostgreSQL",
                "postgresql://host/database, see scts-replicate(1)");
  }
  if (on_server_ && holds_password(text)) {
    throw Error(Fault::usage, "the replica's URL holds a password, which everybody can see in the list of processes",
                "put it into ~/.pgpass or ~/.pg_service.conf (0600), and leave it out of the URL");
  }
  if (!on_server_) text_ = files::real_path(text);
}

std::optional<std::filesystem::path> Place::key_file() const {
  return on_server_ ? std::nullopt : std::optional<std::filesystem::path>(text_ + ".key");
}

Replica::Replica(const Place& place, Missing missing, std::chrono::milliseconds wait) : place_(place) {
  constexpr Open how[] = {Open::existing, Open::create, Open::pretend};
  database_ = place.on_server() ? open_postgresql(place.text(), wait)
                                : open_sqlite(place.text(), how[static_cast<int>(missing)], wait);
  const int version = version_of(*database_);
  if (version > newest()) {
    throw Error(Fault::failed,
                fmt::format("{}: the replica is of a newer version ({}; this program knows {})", place.text(), version,
                            newest()),
                "install the newer scts");
  }
  if (version == 0 && missing == Missing::error) {
    throw Error(Fault::usage, fmt::format("{}: no replica: the database is empty", place.text()),
                "make it with 'scts replicate'");
  }
}
bool Replica::is_new() const {
  return version_of(*database_) == 0;
}
Replica::~Replica() = default;
Replica::Replica(Replica&&) noexcept = default;

Read::Read(Replica& replica) : Read(replica, Kind::reading) {}
Read::Read(Replica& replica, Kind kind) : database_(*replica.database_) {
  if (kind == Kind::writing) {
    database_.begin_writing();
  } else {
    database_.begin_reading();
  }
}
Read::~Read() {
  if (!open_) return;
  try {
    database_.execute("ROLLBACK");
  } catch (const std::exception&) {
    // A database that is gone has rolled back.
  }
}

Write::Write(Replica& replica) : Read(replica, Kind::writing) {
  demand_newest(database_);
}
Write::Write(Replica& replica, const Hash& key) : Read(replica, Kind::writing) {
  migrate(database_);
  database_.run("INSERT INTO replica VALUES (1, ?1, ?2) ON CONFLICT DO NOTHING", {newest(), key});
  check_key(*this, key);
}
void Write::commit() {
  database_.execute("COMMIT");
  open_ = false;
}

void hold(const Write& write, const std::string& what) {
  write.database().hold(what);
}

bool has_key(const Read& read, const Hash& key) {
  std::optional<Hash> known;
  read.database().query("SELECT key_fingerprint FROM replica", {}, [&](const Row& row) { known = row.hash(0); });
  return known == key;
}

void check_key(const Read& read, const Hash& key) {
  if (!has_key(read, key)) {
    throw Error(Fault::usage, "the key file is another replica's",
                "all schools that share a replica share its key file: name it with --key FILE");
  }
}

}  // namespace scts::replica
