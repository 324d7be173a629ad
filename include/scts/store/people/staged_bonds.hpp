#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "scts/model/bond.hpp"
#include "scts/model/date.hpp"
#include "scts/store/origin.hpp"
#include "scts/store/store.hpp"

namespace scts::store {

/// One guardian of a student as the files claim him.
struct StagedBond {
  GuardianId guardian;
  Responsibility responsibility;
  std::optional<Rank> held;  ///< its rank in the store; to SIECLE the one that it gave last
  std::optional<Rank> rank;  ///< the rank that it gets
  Origin origin;
};

struct StrayBond {
  Bond bond;
  bool student_known;
  Origin origin;
};
/// Bonds that name a student or a guardian whom neither the store nor the files know: drops them and tells of each.
[[nodiscard]] std::int64_t drop_stray_bonds(const Write& write, const std::function<void(const StrayBond&)>& f);

/// For files that tell only what is new: stages the bonds that the store holds of the students whose bonds were staged,
/// before them, so that ranks are given among all of a student's guardians.
void stage_held_bonds(const Write& write);

/// Calls f once a student with all his staged bonds in the files' order, to set their ranks. Bonds of unknown persons
/// are not among them.
void rank_staged_bonds(const Write& write, Date today,
                       const std::function<void(StudentId, std::vector<StagedBond>&)>& f);

}  // namespace scts::store
