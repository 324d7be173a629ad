#pragma once

#include <cstdint>
#include <optional>

#include "scts/model/uai.hpp"
#include "scts/replica/replica.hpp"

/// Accounts that move from one replica to another: all that a replica holds and no store could tell it again.
namespace scts::replica {

/// What the other replica did not have.
struct Moved {
  std::int64_t accounts = 0;
  std::int64_t codes = 0;     ///< used ones
  std::int64_t attempts = 0;  ///< codes that were tried in vain
};
/// Copies accounts, used codes and wrong tries; with a school, its used codes, whose accounts they are in, and the
/// tries of its codes. What is there already stays as it is: twice is once. Throws Error(refused) if a login there is
/// somebody else's, a code is in another account, or used codes go by how they are written.
[[nodiscard]] Moved move_accounts(const Read& from, const Write& to, const std::optional<Uai>& school);

}  // namespace scts::replica
