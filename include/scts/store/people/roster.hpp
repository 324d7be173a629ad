#pragma once

#include <cstdint>
#include <optional>

#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/store/people/corrections.hpp"
#include "scts/store/people/telling.hpp"
#include "scts/store/store.hpp"

/// The import of students, guardians and bonds, from staged records to changes.
namespace scts::store {

/// What the files told of: as wholes, then who is not in them has left; or only what is new or changed.
struct RosterScope {
  std::optional<Telling> students = {};
  std::optional<Telling> guardians = {};
  std::optional<Telling> bonds = {};
  std::optional<Telling> structures = {};
  bool keep_old = false;          ///< what changes is kept as it was: for_each_change tells both
  bool new_classes = false;       ///< SIECLE tells those of a new year: no correction of a class holds any more
  bool last_words_heard = false;  ///< LastWords knows what SIECLE said; else it is forgotten
  OnOvertaken on_overtaken = {};
};

/// How many persons an import changes.
struct PeopleChanges {
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t left = 0;
  std::int64_t unchanged = 0;
};
struct BondChanges {
  std::int64_t added = 0;
  std::int64_t removed = 0;
  std::int64_t rank_changed = 0;  ///< of bonds that stay: gained, lost, or the other rank
  std::int64_t rank_gained = 0;
  std::int64_t rank_lost = 0;
  std::int64_t unchanged = 0;
};
/// Codes that fell.
struct CodeChanges {
  std::int64_t departure = 0;
  std::int64_t rank = 0;
  [[nodiscard]] std::int64_t all() const { return departure + rank; }
};
/// What an import changes of persons, bonds, structures and codes.
struct RosterCounts {
  PeopleChanges students;
  PeopleChanges guardians;
  BondChanges bonds;
  std::int64_t structures = 0;       ///< MEFs, divisions and their couples added, renamed or gone
  std::int64_t students_before = 0;  ///< present before the import
  std::int64_t bonds_before = 0;     ///< of students present before the import
  std::int64_t students_gone = 0;    ///< present before, in no file now
  CodeChanges codes;
  CorrectionCounts corrections;
};

/// Brings the store to what the files say, with an event for every change. `gone_on` is the day from which those who
/// are in no file count as having left.
[[nodiscard]] RosterCounts apply(const Write& write, BatchId batch, const RosterScope& scope, Date gone_on, Date today);

}  // namespace scts::store
