#pragma once

#include <string>

#include "scts/model/delivery_report.hpp"

namespace scts::rules {

/// What a report says of the message to this address; nothing if it speaks of others only: whoever forwards his mail
/// elsewhere, or writes a report himself, brings no other family's message back. What failed in the end is not delayed.
[[nodiscard]] const DeliveryReport::Recipient* report_on(const DeliveryReport& report, const std::string& address);

}  // namespace scts::rules
