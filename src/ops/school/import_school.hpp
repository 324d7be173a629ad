#pragma once

#include "ops/people/intake.hpp"

namespace scts::ops {

/// The first time that SIECLE tells of the school itself, fills the settings that nobody has set.
void take_school(const store::Write& write, BatchId batch, Intake& intake, ImportReport& report);

}  // namespace scts::ops
