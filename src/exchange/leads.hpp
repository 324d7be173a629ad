#pragma once

#include <optional>
#include <string>

#include "columns.hpp"
#include "scts/model/code.hpp"
#include "scts/model/lead.hpp"
#include "scts/model/notice.hpp"

namespace scts::exchange {

/// Whom a record means.
[[nodiscard]] StudentLead student_lead(const Texts& texts, const Columns& columns);
[[nodiscard]] GuardianLead guardian_lead(const Texts& texts, const Columns& columns);

/// Whether a guardian is named beside a student.
[[nodiscard]] bool names_guardian(const Columns& columns);

/// As scts calls it, or in French.
[[nodiscard]] std::optional<Reason> reason_of(const std::string& text);
[[nodiscard]] std::optional<Channel> channel_of(const std::string& text);

/// The bond that a record means. Throws Error(failed) if it names none.
[[nodiscard]] BondLead bond_lead(const Texts& texts, const Columns& columns);

}  // namespace scts::exchange
