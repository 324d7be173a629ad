#include "replica/tables.hpp"

#include <fmt/format.h>

#include <vector>

namespace scts::replica {

namespace {

constexpr std::array<std::string_view, 1> kServiceKey{"service"};
constexpr std::array<std::string_view, 1> kStudentKey{"student_id"};
constexpr std::array<std::string_view, 2> kStudentData{"first_name", "division"};
constexpr std::array<std::string_view, 1> kCodeKey{"code_id"};
constexpr std::array<std::string_view, 6> kCodeData{"hash",       "proof",       "kind",
                                                    "student_id", "guardian_id", "usable_from"};
constexpr std::array<std::string_view, 2> kMarkKey{"student_id", "test_id"};
constexpr std::array<std::string_view, 7> kMarkData{"subject",     "title", "given_on",    "out_of",
                                                    "coefficient", "mark",  "visible_from"};
constexpr std::array<std::string_view, 2> kAbsenceKey{"student_id", "absence_id"};
constexpr std::array<std::string_view, 5> kAbsenceData{"from_at", "to_at", "reason", "justified", "visible_from"};

constexpr std::array<Table, kKinds> kTables{{{"service", kServiceKey, {}},
                                             {"student", kStudentKey, kStudentData},
                                             {"code", kCodeKey, kCodeData},
                                             {"mark", kMarkKey, kMarkData},
                                             {"absence", kAbsenceKey, kAbsenceData}}};

/// "s.mark, s.visible_from": each name in a pattern, joined.
std::string each(std::span<const std::string_view> names, std::string_view before, std::string_view joint = ", ") {
  std::string out;
  for (const auto name : names) out += fmt::format("{}{}{}", out.empty() ? "" : joint, before, name);
  return out;
}

std::string all(const Table& table, std::string_view before) {
  return each(table.key, before) + (table.data.empty() ? "" : ", ") + each(table.data, before);
}

/// The staged row s of the table's row t.
std::string same_key(const Table& table) {
  std::string out;
  for (const auto name : table.key) out += fmt::format("{}s.{} = t.{}", out.empty() ? "" : " AND ", name, name);
  return out;
}

}  // namespace

const Table& table(Kind kind) {
  return kTables[static_cast<std::size_t>(kind)];
}

std::string create_stage(const Table& t) {
  return fmt::format("DROP TABLE IF EXISTS {0}; CREATE TEMP TABLE {0} AS SELECT {1}, 0 AS gone FROM {2} WHERE 1 = 0",
                     t.staged(), all(t, ""), t.name);
}

std::string index_stage(const Table& t) {
  return fmt::format("CREATE UNIQUE INDEX {0}_key ON {0} ({1})", t.staged(), each(t.key, ""));
}

std::string delete_gone(const Table& t) {
  return fmt::format("DELETE FROM {} WHERE uai = ?1 AND ({}) IN (SELECT {} FROM {} WHERE gone = 1)", t.name,
                     each(t.key, ""), each(t.key, ""), t.staged());
}

std::string delete_unstaged(const Table& t) {
  return fmt::format("DELETE FROM {} AS t WHERE uai = ?1 AND NOT EXISTS (SELECT 1 FROM {} s WHERE {})", t.name,
                     t.staged(), same_key(t));
}

std::string count_new(const Table& t) {
  return fmt::format(
      "SELECT count(*) FROM {} s WHERE gone = 0 AND NOT EXISTS (SELECT 1 FROM {} t WHERE t.uai = ?1 AND {})",
      t.staged(), t.name, same_key(t));
}

// In the order of the key: a random order costs a page of the table for every row.
std::string upsert(const Table& t) {
  std::string sql = fmt::format("INSERT INTO {0} (uai, {1}) SELECT ?1, {1} FROM {2} WHERE gone = 0 ORDER BY {3} ",
                                t.name, all(t, ""), t.staged(), each(t.key, ""));
  if (t.data.empty()) return sql + "ON CONFLICT DO NOTHING";
  std::string set;
  for (const auto name : t.data) set += fmt::format("{}{} = excluded.{}", set.empty() ? "" : ", ", name, name);
  return sql + fmt::format("ON CONFLICT (uai, {}) DO UPDATE SET {} WHERE ({}) IS DISTINCT FROM ({})", each(t.key, ""),
                           set, each(t.data, fmt::format("{}.", t.name)), each(t.data, "excluded."));
}

std::string select_missing(const Table& t) {
  return fmt::format("SELECT {} FROM {} s WHERE NOT EXISTS (SELECT 1 FROM {} t WHERE t.uai = ?1 AND {}) ORDER BY {}",
                     each(t.key, "s."), t.staged(), t.name, same_key(t), each(t.key, "s."));
}

std::string select_surplus(const Table& t) {
  return fmt::format("SELECT {} FROM {} t WHERE t.uai = ?1 AND NOT EXISTS (SELECT 1 FROM {} s WHERE {}) ORDER BY {}",
                     each(t.key, "t."), t.name, t.staged(), same_key(t), each(t.key, "t."));
}

std::string select_different(const Table& t) {
  return fmt::format("SELECT {} FROM {} s JOIN {} t ON t.uai = ?1 AND {} WHERE ({}) IS DISTINCT FROM ({}) ORDER BY {}",
                     each(t.key, "s."), t.staged(), t.name, same_key(t), each(t.data, "s."), each(t.data, "t."),
                     each(t.key, "s."));
}

}  // namespace scts::replica
