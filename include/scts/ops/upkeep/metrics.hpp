#pragma once

#include "scts/ops/school/status.hpp"
#include "scts/store/upkeep/vitals.hpp"

namespace scts::ops {

/// What a monitoring system asks: numbers and times, nothing personal.
struct Metrics {
  StatusReport status;
  store::Vitals vitals;
};
[[nodiscard]] Metrics metrics(const store::Read& read, const Now& now);

}  // namespace scts::ops
