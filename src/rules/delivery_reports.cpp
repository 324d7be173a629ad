#include "scts/rules/delivery_reports.hpp"

#include <algorithm>

#include "scts/model/mailbox.hpp"

namespace scts::rules {

const DeliveryReport::Recipient* report_on(const DeliveryReport& report, const std::string& address) {
  const DeliveryReport::Recipient* found = nullptr;
  for (const auto& recipient : report.recipients) {
    const auto& told = recipient.addresses;
    const bool meant = told.empty() || std::any_of(told.begin(), told.end(),
                                                   [&](const auto& one) { return same_mailbox(one, address); });
    if (meant && (!found || found->fate == Fate::delayed)) found = &recipient;
  }
  return found;
}

}  // namespace scts::rules
