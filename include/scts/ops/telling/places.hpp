#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

#include "scts/ops/run.hpp"

/// Where letters and messages lie, after somebody has moved them.
namespace scts::ops {

struct MoveReport {
  std::optional<BatchId> batch;
  std::int64_t places = 0;  ///< of batches: a batch of letters and messages has two
};
/// What the store remembers to lie in `from` lies in `to` now; nothing is moved by it. Throws Error(usage) if nothing
/// lay there, or if what is in `to` cannot be that.
[[nodiscard]] MoveReport move_places(const Run& run, const std::filesystem::path& from,
                                     const std::filesystem::path& to);

}  // namespace scts::ops
