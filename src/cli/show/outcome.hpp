#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cli/session.hpp"
#include "scts/model/id.hpp"
#include "scts/ops/run.hpp"

/// How a run that changes something ends.
namespace scts::cli {

inline constexpr const char* kDryRun = "Dry run: nothing was changed.";

[[nodiscard]] inline std::string outcome(const ops::Run& run, const std::optional<BatchId>& batch) {
  if (run.dry_run()) return kDryRun;
  return batch ? fmt::format("Batch {}.", batch->value()) : "Nothing was changed.";
}

/// "3 kept" unless there are none.
inline void say_count(const Session& session, std::int64_t count, std::string_view what) {
  if (count > 0) session.say(fmt::format("{:>7} {}", count, what));
}

}  // namespace scts::cli
