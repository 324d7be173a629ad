#pragma once

#include <chrono>
#include <optional>

namespace scts {

/// Wrong tries of one code: with a birth date that is another child's, or of a code that is none.
struct Attempts {
  int failures = 0;
  std::chrono::sys_seconds failed_at{};  ///< the latest
  std::optional<std::chrono::sys_seconds> locked_until;
  bool operator==(const Attempts&) const = default;
};

}  // namespace scts
