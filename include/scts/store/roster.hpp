#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scts/model/bond.hpp"
#include "scts/model/person.hpp"
#include "scts/store/store.hpp"
#include "scts/store/telling.hpp"

/// The import of students, guardians and bonds, from staged records to changes.
namespace scts::store {

/// What an import brings, held in temporary tables until all files are read: then it is compared with the store, and
/// applied.
class PeopleIntake {
 public:
  explicit PeopleIntake(const Write& write);
  ~PeopleIntake();

  /// The record that follows stands in file number `file` of the run, at `line`. Throws Error(failed) if a record came
  /// before with the same id and other data; its message begins with the id.
  void student(const Student& student, std::optional<AddressId> address, int file, long line);
  void guardian(const Guardian& guardian, std::optional<AddressId> address, int file, long line);
  void address(AddressId id, const Address& address, int file);
  void bond(const Bond& bond, const Responsibility& responsibility, int file, long line);
  /// The first division of a student counts; returns it.
  [[nodiscard]] DivisionCode membership(StudentId student, const DivisionCode& division);
  void division(const DivisionCode& division, const std::string& label, const std::vector<MefCode>& mefs);
  void mef(const MefCode& mef, const std::string& label);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

/// One guardian of a student as the files claim him.
struct StagedBond {
  GuardianId guardian;
  Responsibility responsibility;
  bool known;                ///< the store has this bond
  std::optional<Rank> held;  ///< its rank there
  std::optional<Rank> rank;  ///< the rank that it gets
  int file;
  long line;
};

struct StrayBond {
  Bond bond;
  bool student_known;
  int file;
  long line;
};
/// Bonds that name a student or a guardian whom neither the store nor the files know: drops them and tells of each.
[[nodiscard]] std::int64_t drop_stray_bonds(const Write& write, const std::function<void(const StrayBond&)>& f);

/// For files that tell only what is new: stages the bonds that the store holds of the students whose bonds were staged,
/// before them, so that ranks are given among all of a student's guardians.
void stage_held_bonds(const Write& write);

/// Calls f once a student with all his staged bonds in the files' order, to set their ranks. Bonds of unknown persons
/// are not among them.
void rank_staged_bonds(const Write& write, const std::function<void(StudentId, std::vector<StagedBond>&)>& f);

/// What the files told of: as wholes, then who is not in them has left; or only what is new or changed.
struct IntakeScope {
  std::optional<Telling> students = {};
  std::optional<Telling> guardians = {};
  std::optional<Telling> bonds = {};
  std::optional<Telling> structures = {};
  bool keep_old = false;  ///< what changes is kept as it was: for_each_change tells both
};

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
struct RosterCounts {
  PeopleChanges students;
  PeopleChanges guardians;
  BondChanges bonds;
  std::int64_t structures = 0;       ///< MEFs, divisions and their couples added, renamed or gone
  std::int64_t students_before = 0;  ///< present before the import
  std::int64_t bonds_before = 0;     ///< of students present before the import
  std::int64_t students_gone = 0;    ///< present before, in no file now
  CodeChanges codes;
};

/// Brings the store to what the files say, with an event for every change. `gone_on` is the day from which those who
/// are in no file count as having left.
[[nodiscard]] RosterCounts apply(const Write& write, BatchId batch, const IntakeScope& scope, Date gone_on, Date today);

/// HORODATAGE of the newest file of this kind that was imported.
[[nodiscard]] std::optional<std::string> last_export(const Read& read, std::string_view kind);
/// Writes down that a file of this kind was imported. A file that tells no date leaves the date of the one before.
void set_imported(const Write& write, std::string_view kind, const std::optional<std::string>& exported_at,
                  const Now& now);

}  // namespace scts::store
