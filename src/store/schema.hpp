#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace SQLite {
class Database;
}

/// The store's tables, as the sequence of migrations that made them.
namespace scts::store {

inline constexpr int kApplicationId = 0x53435453;  // "SCTS": tells a store from any other SQLite file

/// A migration: `0001_roster`, and its SQL.
struct Embedded {
  std::string_view name;
  std::string_view text;
};

/// All migrations in their order (src/store/schema/*.sql, embedded by CMake).
[[nodiscard]] std::span<const Embedded> embedded();

/// An empty store in memory that has had so many migrations: what a store of that version should be like.
[[nodiscard]] std::unique_ptr<SQLite::Database> in_memory(std::size_t migrations);

}  // namespace scts::store
