#pragma once

#include <exception>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "scts/error.hpp"
#include "scts/model/uai.hpp"

namespace SQLite {
class Database;
class Transaction;
}  // namespace SQLite

/// The store: the school's database, and the transactions that read and write it.
namespace scts::store {

class Lock;
struct Taker;

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
  friend class Write;
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
  Read(Read&&) noexcept;

  SQLite::Database& database_;
  std::unique_ptr<SQLite::Transaction> transaction_;
};

/// One change of the store: rolled back unless committed. Functions that write take a Write.
class Write : public Read {
 public:
  Write(const Store& store, const Lock& lock);
  /// Keeps the lock as long as it lives.
  Write(const Store& store, Lock&& lock);
  /// Needs no lock, for it is never committed. Throws Error(busy) if somebody writes for longer than the taker waits.
  [[nodiscard]] static Write rehearsal(const Store& store, const Taker& taker);
  /// For what no batch looks at, and every command would do in the same way.
  [[nodiscard]] static Write without_lock(const Store& store);
  Write(Write&&) noexcept;
  ~Write() override;
  void commit();

 private:
  Write(const Store& store, bool committable);
  bool committable_;
  std::unique_ptr<Lock> lock_;
};

/// What a fault of the database means for the user: busy, no space, damaged. Nothing if the exception is not the
/// database's.
[[nodiscard]] std::optional<Error> explain(const std::exception& exception);

}  // namespace scts::store
