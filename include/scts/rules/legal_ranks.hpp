#pragma once

#include <optional>
#include <vector>

#include "scts/model/bond.hpp"

/// Which guardians of a student are légal 1 and légal 2.
namespace scts::rules {

/// What a file says of one guardian of a student, and the rank he holds in the store.
struct RankClaim {
  GuardianId guardian;
  Responsibility responsibility;
  std::optional<Rank> held;
};

enum class RankDoubt { none, third_legal, second_legal_1, second_legal_2 };
struct RankGiven {
  std::optional<Rank> rank;
  RankDoubt doubt = RankDoubt::none;  ///< to be reported
};

/// The ranks of all guardians of one student, in the order of the claims (the file's).
/// RESP_LEGAL is the rank itself; the first to claim one keeps it. Of the guardians of NIVEAU_RESPONSABILITE 1 a rank
/// already held stays (whoever pays), then the payer of the fees comes first, then the file's order; a third gets none.
[[nodiscard]] std::vector<RankGiven> legal_ranks(const std::vector<RankClaim>& claims);

}  // namespace scts::rules
