#pragma once

#include <fmt/format.h>

#include <optional>
#include <string>

#include "cli/show/json.hpp"
#include "cli/show/outcome.hpp"
#include "scts/model/withdrawal.hpp"

/// How access that was taken away is told.
namespace scts::cli {

[[nodiscard]] inline Json json_of(const WithdrawalCounts& counts) {
  return {{"refusal", counts.refusal}, {"request", counts.request}};
}
inline void say_skipped(const Session& session, const WithdrawalCounts& counts) {
  say_count(session, counts.refusal, "skipped: access was taken away (refusal)");
  say_count(session, counts.request, "skipped: access was taken away (request)");
}

[[nodiscard]] inline Json json_of(const std::optional<Withdrawal>& withdrawn) {
  if (!withdrawn) return {};
  return {{"on", withdrawn->on.iso()}, {"reason", name(withdrawn->reason)}, {"by", withdrawn->by}};
}
/// "taken away on 2026-11-24 by root (refusal)".
[[nodiscard]] inline std::string taken_away(const Withdrawal& withdrawn) {
  return fmt::format("taken away on {}{} ({})", withdrawn.on.iso(), withdrawn.by.empty() ? "" : " by " + withdrawn.by,
                     name(withdrawn.reason));
}

}  // namespace scts::cli
