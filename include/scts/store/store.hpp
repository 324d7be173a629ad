#pragma once

#include <chrono>
#include <exception>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "scts/error.hpp"
#include "scts/files/lock_file.hpp"
#include "scts/model/uai.hpp"

namespace SQLite {
class Database;
class Transaction;
}  // namespace SQLite

namespace scts::store {

/// The right to write to a store: an advisory lock on `<store>.lock`, which the kernel frees even after kill -9.
class Lock {
 public:
  /// Waits at most `wait`; then throws Error(busy) that names the holder. `holder` is what others are told: `notify
  /// (pid 4211)`.
  Lock(const std::filesystem::path& store_file, std::chrono::milliseconds wait, std::string_view holder);

 private:
  files::LockFile file_;
};

/// Whether somebody holds a store's lock now; nothing is created, nobody is kept from it.
[[nodiscard]] bool is_locked(const std::filesystem::path& store_file);

/// A school's administrative database: one SQLite file, mode 0600, rollback journal (several processes meet on it).
class Store {
 public:
  /// Creates the file and its tables. Throws Error(failed) if it exists.
  static void create(const std::filesystem::path& file, const Uai& uai, const std::string& store_id,
                     std::string_view key_fingerprint);
  /// Opens it and applies the migrations it lacks. Throws Error: usage if there is none, failed if the file is no
  /// store, is damaged or was written by a newer version.
  explicit Store(const std::filesystem::path& file);
  /// Opens it as it is, to look for damage: whatever its modes are, and without migrations. Throws Error as above.
  [[nodiscard]] static Store as_it_is(const std::filesystem::path& file);
  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) = delete;

  [[nodiscard]] const std::filesystem::path& file() const { return file_; }
  /// The key file that belongs to it: `<store>.key`.
  [[nodiscard]] std::filesystem::path key_file() const { return key_file(file_); }
  [[nodiscard]] static std::filesystem::path key_file(const std::filesystem::path& file) {
    return file.native() + ".key";
  }

 private:
  friend class Read;
  enum class Opening { to_work, as_it_is };
  Store(const std::filesystem::path& file, Opening opening);
  std::filesystem::path file_;
  std::unique_ptr<SQLite::Database> database_;
};

/// One consistent view of the store, as long as it lives. Functions that read take a Read.
class Read {
 public:
  explicit Read(const Store& store);
  virtual ~Read();
  Read(const Read&) = delete;
  Read& operator=(const Read&) = delete;

  [[nodiscard]] SQLite::Database& database() const { return database_; }

 protected:
  enum class Kind { deferred, immediate };
  Read(const Store& store, Kind kind);

  SQLite::Database& database_;
  std::unique_ptr<SQLite::Transaction> transaction_;
};

/// One change of the store: rolled back unless committed. Functions that write take a Write.
class Write : public Read {
 public:
  Write(const Store& store, const Lock& lock);
  void commit();
};

/// What a fault of the database means for the user: busy, no space, damaged. Nothing if the exception is not the
/// database's.
[[nodiscard]] std::optional<Error> explain(const std::exception& exception);

}  // namespace scts::store
