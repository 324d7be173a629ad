#pragma once

#include <compare>
#include <optional>

#include "scts/model/bond.hpp"
#include "scts/model/code.hpp"
#include "scts/model/id.hpp"

namespace scts {

/// Whom a code belongs to: a bond owns its CAR, a student alone his CAE.
struct Owner {
  StudentId student;
  std::optional<GuardianId> guardian;  ///< nothing: the student himself

  Owner(StudentId of, std::optional<GuardianId> by) : student(of), guardian(by) {}
  Owner(const Bond& bond) : Owner(bond.student, bond.guardian) {}  // NOLINT(google-explicit-constructor): a bond is one

  [[nodiscard]] CodeKind kind() const { return guardian ? CodeKind::car : CodeKind::cae; }
  auto operator<=>(const Owner&) const = default;
};

}  // namespace scts
