#include "replica/tables.hpp"

#include <fmt/format.h>

#include <array>

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
std::string each(std::span<const std::string_view> names, std::string_view before) {
  std::string out;
  for (const auto name : names) out += fmt::format("{}{}{}", out.empty() ? "" : ", ", before, name);
  return out;
}

/// "s.student_id = t.student_id AND …": each name of both sides of a pattern, joined.
std::string pairs(std::span<const std::string_view> names, std::string_view pattern, std::string_view joint) {
  std::string out;
  for (const auto name : names)
    out += fmt::format("{}{}", out.empty() ? "" : joint, fmt::format(fmt::runtime(pattern), name));
  return out;
}

/// The statement with the table's names and columns in their places; `s` is a staged row, `t` the table's.
std::string of(const Table& t, std::string_view sql) {
  return fmt::format(
      fmt::runtime(sql), fmt::arg("table", t.name), fmt::arg("staged", t.staged()), fmt::arg("key", each(t.key, "")),
      fmt::arg("columns", each(t.key, "") + (t.data.empty() ? "" : ", ") + each(t.data, "")),
      fmt::arg("s_key", each(t.key, "s.")), fmt::arg("t_key", each(t.key, "t.")),
      fmt::arg("same_key", pairs(t.key, "s.{0} = t.{0}", " AND ")), fmt::arg("s_data", each(t.data, "s.")),
      fmt::arg("t_data", each(t.data, "t.")), fmt::arg("old_data", each(t.data, fmt::format("{}.", t.name))),
      fmt::arg("new_data", each(t.data, "excluded.")),
      fmt::arg("take_data", pairs(t.data, "{0} = excluded.{0}", ", ")));
}

}  // namespace

const Table& table(Kind kind) {
  return kTables[static_cast<std::size_t>(kind)];
}

std::string create_stage(const Table& t) {
  return of(t, R"sql(
    DROP TABLE IF EXISTS {staged};
    CREATE TEMP TABLE {staged} AS
    SELECT {columns}, 0 AS gone FROM {table} WHERE 1 = 0
  )sql");
}

std::string index_stage(const Table& t) {
  return of(t, "CREATE UNIQUE INDEX {staged}_key ON {staged} ({key})");
}

std::string delete_gone(const Table& t) {
  return of(t, R"sql(
    DELETE FROM {table}
    WHERE uai = ?1 AND ({key}) IN (SELECT {key} FROM {staged} WHERE gone = 1)
  )sql");
}

std::string delete_unstaged(const Table& t) {
  return of(t, R"sql(
    DELETE FROM {table} AS t
    WHERE uai = ?1 AND NOT EXISTS (SELECT 1 FROM {staged} s WHERE {same_key})
  )sql");
}

std::string count_new(const Table& t) {
  return of(t, R"sql(
    SELECT count(*) FROM {staged} s
    WHERE gone = 0 AND NOT EXISTS (SELECT 1 FROM {table} t WHERE t.uai = ?1 AND {same_key})
  )sql");
}

// In the order of the key: a random order costs a page of the table for every row.
std::string upsert(const Table& t) {
  const auto insert = of(t, R"sql(
    INSERT INTO {table} (uai, {columns})
    SELECT ?1, {columns} FROM {staged}
    WHERE gone = 0
    ORDER BY {key}
  )sql");
  if (t.data.empty()) return insert + "ON CONFLICT DO NOTHING";
  return insert + of(t, R"sql(
    ON CONFLICT (uai, {key}) DO UPDATE SET {take_data}
    WHERE ({old_data}) IS DISTINCT FROM ({new_data})
  )sql");
}

std::string select_missing(const Table& t) {
  return of(t, R"sql(
    SELECT {s_key} FROM {staged} s
    WHERE NOT EXISTS (SELECT 1 FROM {table} t WHERE t.uai = ?1 AND {same_key})
    ORDER BY {s_key}
  )sql");
}

std::string select_surplus(const Table& t) {
  return of(t, R"sql(
    SELECT {t_key} FROM {table} t
    WHERE t.uai = ?1 AND NOT EXISTS (SELECT 1 FROM {staged} s WHERE {same_key})
    ORDER BY {t_key}
  )sql");
}

std::string select_different(const Table& t) {
  return of(t, R"sql(
    SELECT {s_key} FROM {staged} s
    JOIN {table} t ON t.uai = ?1 AND {same_key}
    WHERE ({s_data}) IS DISTINCT FROM ({t_data})
    ORDER BY {s_key}
  )sql");
}

}  // namespace scts::replica
