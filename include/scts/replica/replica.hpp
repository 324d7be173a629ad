#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "scts/model/sealed.hpp"

/// The replica: the database of the télé-services, and the transactions that read and write it.
namespace scts::replica {

/// Where a replica lies: a SQLite file, or a PostgreSQL database (`postgresql://host/name?sslmode=verify-full`).
class Place {
 public:
  /// Throws Error(usage) for a URL that holds a password: it belongs into libpq's password or service file.
  explicit Place(const std::string& text);

  [[nodiscard]] bool on_server() const { return on_server_; }
  [[nodiscard]] const std::string& text() const { return text_; }  ///< fit to be shown
  /// The key file that belongs to a SQLite file unless another is named: `<file>.key`; nothing for a server.
  [[nodiscard]] std::optional<std::filesystem::path> key_file() const;

 private:
  bool on_server_;
  std::string text_;
};

class Database;

/// The télé-services database, apart from the school's store: what accounts read.
class Replica {
 public:
  enum class Missing {
    error,
    create,  ///< makes the tables if there are none, in the first transaction
    pretend  ///< as `create`, for a dry run: no file appears
  };
  /// Waits at most `wait` for others, now and whenever it must; then throws Error(busy). Throws Error: usage if there
  /// is no replica, failed if it is something else or of a newer version, busy if a server does not answer.
  Replica(const Place& place, Missing missing, std::chrono::milliseconds wait = std::chrono::minutes(1));
  ~Replica();
  Replica(Replica&&) noexcept;
  Replica& operator=(Replica&&) = delete;

  [[nodiscard]] const Place& place() const { return place_; }
  /// It has no tables yet.
  [[nodiscard]] bool is_new() const;

 private:
  friend class Read;
  Place place_;
  std::unique_ptr<Database> database_;
};

/// One consistent view of the replica, as long as it lives.
class Read {
 public:
  explicit Read(Replica& replica);
  virtual ~Read();
  Read(const Read&) = delete;
  Read& operator=(const Read&) = delete;

  [[nodiscard]] Database& database() const { return database_; }

 protected:
  enum class Kind { reading, writing };
  Read(Replica& replica, Kind kind);

  Database& database_;
  bool open_ = true;
};

/// One change of the replica: rolled back unless committed. The first one of a new replica makes its tables.
class Write : public Read {
 public:
  /// Throws Error(failed) if the replica is of an older version.
  explicit Write(Replica& replica);
  /// One of an older version is brought up to date. `key` is the fingerprint that a new replica is given. Throws
  /// Error(usage) if the replica has another.
  Write(Replica& replica, const Hash& key);
  void commit();
};

/// As long as the transaction lasts, others that want to hold the same wait; then Error(busy).
void hold(const Write& write, const std::string& what);
[[nodiscard]] bool has_key(const Read& read, const Hash& key);
/// Throws Error(usage) if the replica's key is another than the one of this fingerprint.
void check_key(const Read& read, const Hash& key);

}  // namespace scts::replica
