#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "scts/ops/run.hpp"

/// Messages that failed, or of which nobody knows whether they arrived, go into the queue again.
namespace scts::ops {

struct RetryRequest {
  bool failed = false;
  bool unknown = false;
  std::vector<std::string> files;  ///< these messages, by their names in the spool
  std::function<bool(std::int64_t unknown)> confirm;
};
struct RetryReport {
  std::optional<BatchId> batch;
  std::int64_t queued = 0;
  std::int64_t unknown = 0;  ///< of them: they may have arrived before
};
/// Queues messages again. Throws Error: usage for a file that is no message, refused for one that was sent.
[[nodiscard]] RetryReport retry(const Run& run, const RetryRequest& request);

}  // namespace scts::ops
