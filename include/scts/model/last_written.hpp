#pragma once

#include <chrono>
#include <optional>

namespace scts {

/// When something was last written to a store: what a clock is held against.
struct LastWritten {
  std::optional<std::chrono::sys_seconds> batch;     ///< the newest batch began; nothing: there is none yet
  std::optional<std::chrono::sys_seconds> anything;  ///< the latest of all, also of what leaves no batch
};

}  // namespace scts
