#include "store/people/bond_corrections.hpp"

#include <fmt/format.h>

#include "store/people/correction_rows.hpp"
#include "store/rows.hpp"
#include "store/staged_row.hpp"

namespace scts::store {

void prepare_bond_diff(SQLite::Database& database) {
  database.exec(R"sql(
    DROP TABLE IF EXISTS temp.bond_diff;
    CREATE TEMP TABLE bond_diff (
      student_id INTEGER, guardian_id INTEGER, was INTEGER, rank INTEGER, what TEXT,
      PRIMARY KEY (student_id, guardian_id)
    ) WITHOUT ROWID;
    DROP TABLE IF EXISTS temp.standing_ranks;
    CREATE TEMP TABLE standing_ranks (student_id INTEGER PRIMARY KEY);
    DROP TABLE IF EXISTS temp.overtaken_rank;
    CREATE TEMP TABLE overtaken_rank (
      student_id INTEGER, guardian_id INTEGER, siecle TEXT, file INTEGER, line INTEGER,
      PRIMARY KEY (student_id, guardian_id)
    ) WITHOUT ROWID
  )sql");
}

bool siecle_tells_bonds(SQLite::Database& database) {
  return number(database, R"sql(
    SELECT count(*) FROM staged_file WHERE kind = 'guardians' AND siecle
  )sql") > 0;
}

void hear_first_bonds(SQLite::Database& database, Date today) {
  run(database, R"sql(
    INSERT INTO bond_correction
    SELECT b.student_id, b.guardian_id, NULL, ?1, '', NULL
    FROM bond b
    JOIN student s USING (student_id)
    WHERE (s.left_on IS NULL OR s.left_on > ?1)
      AND NOT EXISTS (SELECT 1 FROM imported_file WHERE kind = 'guardians' AND exported_at IS NOT NULL)
  )sql",
      today);
}

RankWords::RankWords(SQLite::Database& database)
    : any_(number(database, "SELECT EXISTS (SELECT 1 FROM bond_correction)") != 0),
      last_(database, R"sql(
        SELECT b.guardian_id, iif(c.student_id IS NULL, b.rank, nullif(c.siecle, 0))
        FROM bond b
        LEFT JOIN bond_correction c USING (student_id, guardian_id)
        WHERE b.student_id = ?1 AND (c.student_id IS NULL OR c.siecle IS NOT NULL)
        UNION ALL
        SELECT guardian_id, nullif(siecle, 0) FROM bond_correction c
        WHERE student_id = ?1
          AND siecle IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM bond b WHERE b.student_id = ?1 AND b.guardian_id = c.guardian_id)
      )sql"),
      standing_(database, "INSERT INTO temp.standing_ranks VALUES (?)"),
      corrections_(database, "SELECT guardian_id FROM bond_correction WHERE student_id = ?"),
      overtaken_(database, "INSERT INTO temp.overtaken_rank VALUES (?, ?, ?, ?, ?)") {}

bool RankWords::stand(StudentId student, const Ranks& now, Origin origin) {
  const auto guardians = corrected(student);
  if (guardians.empty()) return false;
  if (last(student) == now) {
    run(standing_, student);
    return true;
  }
  for (const auto guardian : guardians) {
    const auto said = now.find(guardian);
    run(overtaken_, student, guardian,
        said == now.end() ? "no bond"
        : said->second    ? std::to_string(static_cast<int>(*said->second))
                          : std::string("none"),
        std::int64_t{origin.file}, std::int64_t{origin.line});
  }
  return false;
}

std::vector<GuardianId> RankWords::corrected(StudentId student) {
  std::vector<GuardianId> guardians;
  bind_all(corrections_, student);
  while (corrections_.executeStep()) guardians.emplace_back(corrections_.getColumn(0).getInt64());
  corrections_.reset();
  return guardians;
}

RankWords::Ranks RankWords::last(StudentId student) {
  Ranks ranks;
  bind_all(last_, student);
  while (last_.executeStep()) ranks.emplace(GuardianId(last_.getColumn(0).getInt64()), rank_at(last_.getColumn(1)));
  last_.reset();
  return ranks;
}

BondCorrections::BondCorrections(SQLite::Database& database, BatchId batch, Date today, const OnOvertaken& on_overtaken)
    : database_(database),
      batch_(batch),
      today_(today),
      on_overtaken_(on_overtaken),
      siecle_(siecle_tells_bonds(database)) {}

void BondCorrections::hear() {
  // Files that tell only what is new do not take them away.
  run(database_, R"sql(
    INSERT INTO bond_diff
    SELECT b.student_id, b.guardian_id, b.rank, NULL, 'bond-removed'
    FROM overtaken_rank o
    JOIN bond b USING (student_id, guardian_id)
    WHERE o.siecle = 'no bond'
    ON CONFLICT DO NOTHING
  )sql");
  const auto replaced_as_k = fmt::format(R"sql(
    (
      SELECT o.student_id, o.guardian_id, 'rank' AS field, o.siecle, CAST(c.value AS TEXT) AS value, c.since, c.list,
        o.file, o.line
      FROM overtaken_rank o
      JOIN (SELECT * FROM {}) c ON c.student_id = o.student_id AND c.guardian_id = o.guardian_id
      WHERE o.siecle <> c.value
    ) k
  )sql",
                                         kCorrectionsAsK);
  run(database_,
      fmt::format(R"sql(
    INSERT OR REPLACE INTO overtaken_correction
    SELECT student_id, guardian_id, field, siecle, value, ?, list, ? FROM {}
  )sql",
                  replaced_as_k),
      today_, batch_);
  SQLite::Statement row(database_, fmt::format("SELECT {}, file, line FROM {} ORDER BY file, line, k.guardian_id",
                                               correction_columns(), replaced_as_k));
  std::int64_t replaced = 0;
  for (; row.executeStep(); ++replaced) {
    if (on_overtaken_) on_overtaken_({correction_at(row), origin_at(row, 7)});
  }
  row.reset();
  counts_.replaced += replaced;
  counts_.ended += run(database_, R"sql(
    DELETE FROM bond_correction
    WHERE (student_id, guardian_id) IN (SELECT student_id, guardian_id FROM overtaken_rank)
  )sql") - replaced;
  database_.exec("DELETE FROM overtaken_rank");
}

void BondCorrections::miss() {
  if (!siecle_) return;
  run(database_, R"sql(
    INSERT INTO overtaken_rank
    SELECT c.student_id, c.guardian_id, 'no bond',
      (SELECT min(file) FROM staged_file WHERE kind = 'guardians' AND siecle), 0
    FROM bond_correction c
    JOIN student s USING (student_id)
    WHERE (s.left_on IS NULL OR s.left_on > ?)
      AND NOT EXISTS (SELECT 1 FROM staged_bond i WHERE i.student_id = c.student_id)
  )sql",
      today_);
  hear();
}

void BondCorrections::note() {
  if (siecle_) return;
  run(database_, R"sql(
    INSERT INTO bond_correction
    SELECT d.student_id, d.guardian_id, iif(d.what = 'bond-added', NULL, ifnull(d.was, 0)), ?, l.path, ?
    FROM bond_diff d
    CROSS JOIN (SELECT path FROM staged_file WHERE kind = 'bonds' LIMIT 1) l
    WHERE EXISTS (SELECT 1 FROM imported_file WHERE kind = 'guardians' AND exported_at IS NOT NULL)
    ON CONFLICT DO UPDATE
    SET since = excluded.since, list = excluded.list, batch_id = excluded.batch_id
  )sql",
      today_, batch_);
  counts_.ended += run(database_, R"sql(
    DELETE FROM bond_correction AS c
    WHERE batch_id = ?
      AND siecle IS (
        SELECT iif(d.what = 'bond-removed', NULL, ifnull(d.rank, 0)) FROM bond_diff d
        WHERE d.student_id = c.student_id AND d.guardian_id = c.guardian_id
      )
  )sql",
                       batch_);
}

void BondCorrections::settle() {
  run(database_, R"sql(
    DELETE FROM overtaken_correction AS c
    WHERE field = 'rank'
      AND siecle <> ifnull(
        (
          SELECT ifnull(CAST(b.rank AS TEXT), 'none') FROM bond b
          WHERE b.student_id = c.student_id AND b.guardian_id = c.guardian_id
        ),
        'no bond'
      )
  )sql");
}

const CorrectionCounts& BondCorrections::counts() {
  counts_.made = number(database_, "SELECT count(*) FROM bond_correction WHERE batch_id = ?", batch_);
  return counts_;
}

}  // namespace scts::store
