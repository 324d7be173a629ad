#pragma once

#include "ops/people/intake.hpp"

namespace scts::ops {

/// Writes down which letters and messages came back, after departures have taken their codes.
void take_returns(const store::Write& write, BatchId batch, Date today, Intake& intake, ImportReport& report);

}  // namespace scts::ops
