#include "scts/rules/publication.hpp"

namespace scts::rules {

std::optional<Date> visible_from(const Publication& publication, const Couple& couple, Date dated_on) {
  if (!publication.mode) return std::nullopt;
  if (*publication.mode == PublicationMode::continuous) return dated_on.next();
  const auto dates = publication.due_dates.find(couple);
  if (dates == publication.due_dates.end()) return std::nullopt;
  const auto due = dates->second.lower_bound(dated_on);
  return due == dates->second.end() ? std::nullopt : std::optional(due->next());
}

}  // namespace scts::rules
