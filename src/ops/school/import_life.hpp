#pragma once

#include "ops/people/intake.hpp"
#include "scts/store/people/telling.hpp"

namespace scts::ops {

/// Brings the store to what the files said of tests, marks, absences and used codes, after its people.
void take_life(const store::Write& write, BatchId batch, store::Telling telling, Intake& intake, ImportReport& report);

}  // namespace scts::ops
