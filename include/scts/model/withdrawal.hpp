#pragma once

#include <cstdint>
#include <string>

#include "scts/model/code.hpp"
#include "scts/model/date.hpp"
#include "scts/model/owner.hpp"

/// Access that was taken away, and not given back yet.
namespace scts {

struct Withdrawal {
  Owner owner;
  Reason reason = Reason::request;  ///< `refusal` or `request`
  Date on;
  std::string by;  ///< the actor; empty where it is not known
};

/// How many, by reason.
struct WithdrawalCounts {
  std::int64_t refusal = 0;
  std::int64_t request = 0;

  [[nodiscard]] std::int64_t sum() const { return refusal + request; }
  void add(Reason reason, std::int64_t count = 1) { (reason == Reason::refusal ? refusal : request) += count; }
};

}  // namespace scts
