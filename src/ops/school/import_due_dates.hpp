#pragma once

#include "ops/people/intake.hpp"

namespace scts::ops {

/// Makes the due dates of the couples that files name those that they tell. Throws Error(refused), by file and line: a
/// service that is not published on due dates, an unknown couple, a day of another school year.
void take_due_dates(const store::Write& write, BatchId batch, Date today, const std::optional<SchoolYear>& year,
                    Intake& intake, ImportReport& report);

}  // namespace scts::ops
