#pragma once

#include <chrono>

#include "scts/model/attempts.hpp"

/// When wrong tries lock a code, and for how long.
namespace scts::rules {

inline constexpr int kAttempts = 10;                      ///< wrong tries that lock a code
inline constexpr std::chrono::hours kLocked{1};           ///< for how long
inline constexpr std::chrono::hours kForgotten{24 * 30};  ///< after which tries count no more: few a day add up

[[nodiscard]] bool is_locked(const Attempts& attempts, std::chrono::sys_seconds now);
/// After one more wrong try. A locked code stays locked as long as it was going to be.
[[nodiscard]] Attempts after_failure(const Attempts& attempts, std::chrono::sys_seconds now);

}  // namespace scts::rules
