#pragma once

#include <span>
#include <string_view>

namespace scts::store {

/// A migration: `0001_roster`, and its SQL.
struct Embedded {
  std::string_view name;
  std::string_view text;
};

/// All migrations in their order (src/store/schema/*.sql, embedded by CMake).
[[nodiscard]] std::span<const Embedded> embedded();

}  // namespace scts::store
