#pragma once

#include "cli/show/json.hpp"
#include "scts/model/withdrawal.hpp"

/// How access that was taken away is told.
namespace scts::cli {

[[nodiscard]] inline Json json_of(const WithdrawalCounts& counts) {
  return {{"refusal", counts.refusal}, {"request", counts.request}};
}

}  // namespace scts::cli
