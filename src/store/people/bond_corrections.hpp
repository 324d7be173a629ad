#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "scts/model/bond.hpp"
#include "scts/model/date.hpp"
#include "scts/store/people/corrections.hpp"
#include "store/sql.hpp"

/// What an import does to the corrections of bonds. The ranks of a student's guardians are given among them all, so
/// that they are one thing: if SIECLE changes one of them, what it says of all of them counts.
namespace scts::store {

/// The tables of what will change: `bond_diff`, and of SIECLE's words those that were heard before (`standing_ranks`)
/// and those that end corrections (`overtaken_rank`).
void prepare_bond_diff(SQLite::Database& database);
/// SIECLE tells bonds in this run.
[[nodiscard]] bool siecle_tells_bonds(SQLite::Database& database);

/// To the lists before its first file SIECLE had no bond.
void hear_first_bonds(SQLite::Database& database, Date today);

/// Holds what SIECLE says of a student's bonds against what it said last.
class RankWords {
 public:
  using Ranks = std::map<GuardianId, std::optional<Rank>>;

  explicit RankWords(SQLite::Database& database);
  /// Lists corrected some bonds.
  [[nodiscard]] bool any() const { return any_; }
  /// True if it says what it said last, and lists corrected that: then what is in force stays.
  [[nodiscard]] bool stand(StudentId student, const Ranks& now, Origin origin);

 private:
  [[nodiscard]] std::vector<GuardianId> corrected(StudentId student);
  [[nodiscard]] Ranks last(StudentId student);

  bool any_;
  SQLite::Statement last_;
  SQLite::Statement standing_;
  SQLite::Statement corrections_;
  SQLite::Statement overtaken_;
};

/// Beside the import of bonds, once `bond_diff` says what it changes and before that is done.
class BondCorrections {
 public:
  BondCorrections(SQLite::Database& database, BatchId batch, Date today, const OnOvertaken& on_overtaken);

  void hear();
  /// SIECLE's files are whole: of the students who are here it names nobody whom they do not.
  void miss();
  void note();
  /// After the import: as PersonCorrections does.
  void settle();
  [[nodiscard]] const CorrectionCounts& counts();

 private:
  SQLite::Database& database_;
  BatchId batch_;
  Date today_;
  const OnOvertaken& on_overtaken_;
  bool siecle_;
  CorrectionCounts counts_;
};

}  // namespace scts::store
