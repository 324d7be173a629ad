#pragma once

#include <cstdint>

#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/store/store.hpp"

/// Departures that were announced for a day, when that day has come.
namespace scts::store {

/// True if somebody has left by this day who has a valid code yet, or whose guardians have one for him.
[[nodiscard]] bool departures_due(const Read& read, Date today);

struct DepartureCounts {
  std::int64_t students = 0;
  std::int64_t codes = 0;
};
/// Ends their codes, with an event for each.
DepartureCounts end_departed(const Write& write, BatchId batch, Date today);

}  // namespace scts::store
