#pragma once

#include "columns.hpp"
#include "scts/model/lead.hpp"

namespace scts::exchange {

/// Whom a record means.
[[nodiscard]] StudentLead student_lead(const Record& record);
[[nodiscard]] GuardianLead guardian_lead(const Record& record, const Columns& columns);

/// The couple that a record means. Throws Error(failed) if it names none.
[[nodiscard]] CoupleLead couple_lead(const Record& record, const Columns& columns);

}  // namespace scts::exchange
