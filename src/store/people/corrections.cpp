#include "scts/store/people/corrections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "scts/store/school/listings.hpp"
#include "store/people/bond_corrections.hpp"
#include "store/people/correction_rows.hpp"
#include "store/people/person_corrections.hpp"
#include "store/rows.hpp"

namespace scts::store {

struct CorrectionsOf::Statement {
  SQLite::Statement of;
};

CorrectionsOf::CorrectionsOf(const Read& read)
    : statement_(
          new Statement{SQLite::Statement(read.database(), fmt::format(R"sql(
      SELECT {0} FROM {1} WHERE student_id = ?1 AND guardian_id IS NULL
      UNION ALL
      SELECT {0} FROM {1} WHERE guardian_id = ?2 AND student_id IS NULL
      UNION ALL
      SELECT {0} FROM {1} WHERE student_id = ?1 AND guardian_id = ?2
    )sql",
                                                                       correction_columns(), kCorrectionsAsK))}) {}
CorrectionsOf::~CorrectionsOf() = default;

std::vector<Correction> CorrectionsOf::of(const Owner& owner) {
  std::vector<Correction> all;
  auto& row = statement_->of;
  bind_all(row, owner.student, owner.guardian);
  while (row.executeStep()) all.push_back(correction_at(row));
  row.reset();
  return all;
}

namespace {

/// What one of the lists of corrections holds of the selection, in the table `dropped`.
std::int64_t choose(const Write& write, const Selection& selection, std::string_view list, Date today) {
  auto& database = write.database();
  database.exec(R"sql(
    DROP TABLE IF EXISTS temp.dropped;
    CREATE TEMP TABLE dropped (student_id INTEGER, guardian_id INTEGER, field TEXT)
  )sql");
  SQLite::Statement row(database, "INSERT INTO dropped VALUES (?, ?, ?)");
  const auto& listing = *find_listing(list);
  const auto column = [&](std::string_view name) {
    return *std::find_if(listing.columns.begin(), listing.columns.end(),
                         [&](const Column& each) { return each.name == name; });
  };
  const auto id = [](const Cell& cell) {
    const auto* const number = std::get_if<std::int64_t>(&cell);
    return number ? std::optional(*number) : std::nullopt;
  };
  return Rows(write, listing, selection, today)
      .for_each(std::array{column("student_id"), column("guardian_id"), column("field")}, {},
                [&](std::span<const Cell> cells) {
                  run(row, id(cells[0]), id(cells[1]), std::get<std::string_view>(cells[2]));
                });
}

void stage_people(SQLite::Database& database, const std::string& table, std::span<const char* const> columns,
                  std::span<const char* const> fields) {
  const auto dropped = fmt::format("SELECT {0}_id, field FROM dropped WHERE {1}_id IS NULL", table,
                                   table == "student" ? "guardian" : "student");
  run(database, fmt::format(R"sql(
    INSERT INTO staged_{0} ({0}_id, {1}, sort_name, file, line)
    SELECT {0}_id, {1}, sort_name, -1, 0 FROM {0} WHERE {0}_id IN (SELECT {0}_id FROM ({2}))
  )sql",
                            table, fmt::join(columns, ", "), dropped));
  put_back(database, table, fields, dropped);
  run(database, fmt::format("DELETE FROM {0}_correction WHERE ({0}_id, field) IN ({1})", table, dropped));
}

std::int64_t put_bonds_back(SQLite::Database& database) {
  prepare_bond_diff(database);
  constexpr const char* kOfStudents = R"sql(
    student_id IN (SELECT student_id FROM dropped WHERE student_id IS NOT NULL AND guardian_id IS NOT NULL)
  )sql";
  run(database, fmt::format(R"sql(
    INSERT INTO bond_diff
    SELECT c.student_id, c.guardian_id, b.rank, nullif(c.siecle, 0),
      CASE
        WHEN c.siecle IS NULL THEN 'bond-removed'
        WHEN b.student_id IS NULL THEN 'bond-added'
        ELSE 'bond-rank-changed'
      END
    FROM bond_correction c
    LEFT JOIN bond b USING (student_id, guardian_id)
    WHERE c.{}
  )sql",
                            kOfStudents));
  return run(database, fmt::format("DELETE FROM bond_correction WHERE {}", kOfStudents));
}

}  // namespace

std::int64_t stage_dropped(const Write& write, const Selection& selection, Date today) {
  auto& database = write.database();
  const auto overtaken = choose(write, selection, "overtaken", today);
  run(database, R"sql(
    DELETE FROM overtaken_correction
    WHERE (ifnull(student_id, 0), ifnull(guardian_id, 0), field) IN (
      SELECT ifnull(student_id, 0), ifnull(guardian_id, 0), field FROM dropped
    )
  )sql");
  const auto chosen = choose(write, selection, "corrections", today);
  stage_people(database, "student", kStudentFields, kStudentCorrected);
  stage_people(database, "guardian", kGuardianFields, kGuardianCorrected);
  const auto listed = number(database, "SELECT count(*) FROM dropped WHERE student_id + guardian_id");
  return overtaken + chosen - listed + put_bonds_back(database);
}

}  // namespace scts::store
