#include "scts/store/people/staged_bonds.hpp"

#include "store/people/bond_corrections.hpp"
#include "store/rows.hpp"
#include "store/staged_row.hpp"

namespace scts::store {

namespace {

/// What the store has of a bond.
struct Known {
  bool there = false;
  std::optional<Rank> rank = {};
};

/// A student's bonds as the store will have them, against those that it has.
class BondDiff {
 public:
  explicit BondDiff(SQLite::Database& database) : row_(database, "INSERT INTO bond_diff VALUES (?, ?, ?, ?, ?)") {}

  void add(StudentId student, const StagedBond& bond, const Known& known) {
    if (known.there && known.rank == bond.rank) return;
    const auto number = [](std::optional<Rank> rank) {
      return rank ? std::optional<std::int64_t>(static_cast<int>(*rank)) : std::nullopt;
    };
    run(row_, student, bond.guardian, number(known.rank), number(bond.rank),
        known.there ? "bond-rank-changed" : "bond-added");
  }

 private:
  SQLite::Statement row_;
};

}  // namespace

void rank_staged_bonds(const Write& write, Date today,
                       const std::function<void(StudentId, std::vector<StagedBond>&)>& f) {
  auto& database = write.database();
  prepare_bond_diff(database);
  BondDiff diff(database);
  const bool siecle = siecle_tells_bonds(database);
  if (siecle) hear_first_bonds(database, today);
  RankWords words(database);
  SQLite::Statement row(database, R"sql(
    SELECT i.student_id, i.guardian_id, i.legal, i.level, i.pays_fees, b.rank, b.student_id IS NOT NULL,
      i.file, i.line, iif(c.siecle IS NULL, b.rank, nullif(c.siecle, 0))
    FROM staged_bond i
    LEFT JOIN bond b USING (student_id, guardian_id)
    LEFT JOIN bond_correction c USING (student_id, guardian_id)
    ORDER BY i.student_id, i.file, i.line
  )sql");
  std::optional<StudentId> student;
  std::vector<StagedBond> bonds;
  std::vector<Known> known;
  // The last one stands in a file: bonds that the store holds come first.
  const auto stand = [&] {
    RankWords::Ranks ranks;
    for (const auto& bond : bonds) ranks.emplace(bond.guardian, bond.rank);
    return words.stand(*student, ranks, bonds.back().origin);
  };
  const auto finish = [&] {
    if (!student) return;
    f(*student, bonds);
    if (!siecle || !words.any() || !stand()) {
      for (std::size_t i = 0; i < bonds.size(); ++i) diff.add(*student, bonds[i], known[i]);
    }
    bonds.clear();
    known.clear();
  };
  const auto maybe = [](const SQLite::Column& column) {
    return column.isNull() ? std::nullopt : std::optional<int>(column.getInt());
  };
  while (row.executeStep()) {
    const StudentId next(row.getColumn(0).getInt64());
    if (next != student) finish();
    student = next;
    known.push_back({row.getColumn(6).getInt() != 0, rank_at(row.getColumn(5))});
    bonds.push_back(
        {.guardian = GuardianId(row.getColumn(1).getInt64()),
         .responsibility = {maybe(row.getColumn(2)), maybe(row.getColumn(3)), row.getColumn(4).getInt() != 0},
         .held = siecle ? rank_at(row.getColumn(9)) : known.back().rank,
         .rank = {},
         .origin = origin_at(row, 7)});
  }
  finish();
}

std::int64_t drop_stray_bonds(const Write& write, const std::function<void(const StrayBond&)>& f) {
  auto& database = write.database();
  database.exec("DROP TABLE IF EXISTS temp.stray_bond");
  database.exec(R"sql(
    CREATE TEMP TABLE stray_bond AS
    SELECT i.student_id, i.guardian_id,
      s.student_id IS NOT NULL OR ss.student_id IS NOT NULL AS student_known, i.file, i.line
    FROM staged_bond i
    LEFT JOIN student s USING (student_id)
    LEFT JOIN staged_student ss ON ss.student_id = i.student_id
    LEFT JOIN guardian g ON g.guardian_id = i.guardian_id
    LEFT JOIN staged_guardian sg ON sg.guardian_id = i.guardian_id
    WHERE (s.student_id IS NULL AND ss.student_id IS NULL)
      OR (g.guardian_id IS NULL AND sg.guardian_id IS NULL)
  )sql");
  SQLite::Statement row(
      database, "SELECT student_id, guardian_id, student_known, file, line FROM stray_bond ORDER BY file, line");
  while (row.executeStep()) {
    f({{StudentId(row.getColumn(0).getInt64()), GuardianId(row.getColumn(1).getInt64())},
       row.getColumn(2).getInt() != 0,
       origin_at(row, 3)});
  }
  return run(database, R"sql(
    DELETE FROM staged_bond
    WHERE (student_id, guardian_id) IN (SELECT student_id, guardian_id FROM stray_bond)
  )sql");
}

void stage_held_bonds(const Write& write) {
  // Before all files: of two that claim a rank, the one who holds it keeps it. To SIECLE it is as it said last.
  run(write.database(), R"sql(
    INSERT INTO staged_bond (student_id, guardian_id, legal, pays_fees, file, line)
    SELECT b.student_id, b.guardian_id, iif(?1 AND c.student_id IS NOT NULL, c.siecle, ifnull(b.rank, 0)), 0, -1, 0
    FROM bond b
    LEFT JOIN bond_correction c USING (student_id, guardian_id)
    WHERE b.student_id IN (SELECT student_id FROM staged_bond)
      AND NOT (?1 AND c.student_id IS NOT NULL AND c.siecle IS NULL)
    UNION ALL
    SELECT student_id, guardian_id, siecle, 0, -1, 0 FROM bond_correction
    WHERE ?1
      AND siecle IS NOT NULL
      AND (student_id, guardian_id) NOT IN (SELECT student_id, guardian_id FROM bond)
      AND student_id IN (SELECT student_id FROM staged_bond)
    ON CONFLICT DO NOTHING
  )sql",
      std::int64_t{siecle_tells_bonds(write.database())});
}

}  // namespace scts::store
