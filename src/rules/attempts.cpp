#include "scts/rules/attempts.hpp"

namespace scts::rules {

bool is_locked(const Attempts& attempts, std::chrono::sys_seconds now) {
  return attempts.locked_until && now < *attempts.locked_until;
}

Attempts after_failure(const Attempts& attempts, std::chrono::sys_seconds now) {
  if (is_locked(attempts, now)) return {attempts.failures, now, attempts.locked_until};
  const bool forgotten = now - attempts.failed_at >= kForgotten;
  Attempts after{forgotten ? 1 : attempts.failures + 1, now, {}};
  if (after.failures >= kAttempts) after.locked_until = now + kLocked;
  return after;
}

}  // namespace scts::rules
