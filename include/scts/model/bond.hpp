#pragma once

#include <compare>
#include <optional>

#include "scts/model/id.hpp"

/// A student and one of his guardians, and how they belong together.
namespace scts {

/// Légal 1 or légal 2: the guardians who can have a code.
enum class Rank : int { first = 1, second = 2 };

/// A student and a guardian (couple responsable/élève): together they own a CAR.
struct Bond {
  StudentId student;
  GuardianId guardian;
  auto operator<=>(const Bond&) const = default;
};

/// What a file says of a guardian's part towards one student. One of `legal` and `level` is set.
struct Responsibility {
  std::optional<int> legal;  ///< RESP_LEGAL 0, 1, 2 (before 30/03/2018), or the rank of a CSV (0 when empty)
  std::optional<int> level;  ///< NIVEAU_RESPONSABILITE: 1 legal, 2 in charge, 3 contact
  bool pays_fees = false;    ///< PAIE_FRAIS_SCOLAIRES
};

}  // namespace scts
