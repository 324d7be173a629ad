#pragma once

#include <span>
#include <string_view>

/// The replica's tables, as the sequence of migrations that made them.
namespace scts::replica {

struct Embedded {
  std::string_view name;
  std::string_view text;
};

/// All migrations in their order (src/replica/schema/*.sql, embedded by CMake).
[[nodiscard]] std::span<const Embedded> embedded();

}  // namespace scts::replica
