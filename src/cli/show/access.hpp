#pragma once

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

}  // namespace scts::cli
