#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

/// The replica's tables that schools fill, and the statements that bring them up to date.
namespace scts::replica {

/// A table of what parents read: its columns after the school's `uai`, first those of the key.
struct Table {
  std::string_view name;
  std::span<const std::string_view> key;
  std::span<const std::string_view> data;

  [[nodiscard]] std::string staged() const { return "staged_" + std::string(name); }
  [[nodiscard]] int columns() const { return static_cast<int>(key.size() + data.size()); }
};

enum class Kind { service, student, code, mark, absence };
inline constexpr std::size_t kKinds = 5;
[[nodiscard]] const Table& table(Kind kind);

/// The statements that bring a table to what was staged, made from its columns; ?1 is the school.
/// `CREATE TEMP TABLE staged_mark`, with one more column: gone.
[[nodiscard]] std::string create_stage(const Table& table);
[[nodiscard]] std::string index_stage(const Table& table);
[[nodiscard]] std::string delete_gone(const Table& table);
[[nodiscard]] std::string delete_unstaged(const Table& table);
[[nodiscard]] std::string count_new(const Table& table);
[[nodiscard]] std::string upsert(const Table& table);

/// The keys that differ, as columns; the three kinds of difference.
[[nodiscard]] std::string select_missing(const Table& table);
[[nodiscard]] std::string select_surplus(const Table& table);
[[nodiscard]] std::string select_different(const Table& table);

}  // namespace scts::replica
