#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cli/session.hpp"
#include "cli/show/json.hpp"
#include "scts/model/id.hpp"

/// How a run that changes something ends.
namespace scts::cli {

[[nodiscard]] inline Json batch_of(const std::optional<BatchId>& batch) {
  return batch ? Json(batch->value()) : Json();
}

[[nodiscard]] inline std::string batch_text(const std::optional<BatchId>& batch, bool dry_run) {
  if (dry_run) return "Dry run: nothing was changed.";
  return batch ? fmt::format("Batch {}.", batch->value()) : "Nothing was changed.";
}

/// "3 kept" unless there are none.
inline void say_count(const Session& session, std::int64_t count, std::string_view what) {
  if (count > 0) session.say(fmt::format("{:>7} {}", count, what));
}

}  // namespace scts::cli
