#include "ops/telling/delivery_reports.hpp"

#include <algorithm>

#include "scts/deliver/file_name.hpp"
#include "scts/files/time_zone.hpp"
#include "scts/rules/delivery_reports.hpp"
#include "scts/store/school/school.hpp"

namespace scts::ops {

DeliveryReports::DeliveryReports(const store::Write& write, BatchId batch, Date today, ImportReport& report)
    : known_(write, batch), store_id_(store::school(write).store_id), today_(today), report_(report) {}

std::optional<store::TakenMessage> DeliveryReports::find(const DeliveryReport& told) {
  for (const auto& id : told.message_ids) {
    const auto name = deliver::name_of_message(id, store_id_);
    if (auto message = name ? known_.find(*name) : std::nullopt) return message;
  }
  return std::nullopt;
}

void DeliveryReports::take(const DeliveryReport& told) {
  const auto message = find(told);
  const auto* const said = message ? rules::report_on(told, message->address) : nullptr;
  if (!said) return;
  // Whose clock is wrong does not make a message come back before it went, nor tomorrow.
  const auto today = std::max(message->told_on, today_);
  const auto on = told.written ? std::clamp(Date(files::local_day(*told.written)), message->told_on, today) : today;
  ++report_.reports;
  const bool news = known_.add(*message, said->fate, on, said->reason);
  if (said->fate == Fate::failed) {
    ++(news ? report_.returned : report_.known_returns);
  } else {
    ++(news ? report_.delayed : report_.known_delays);
  }
}

}  // namespace scts::ops
