#include "scts/rules/publication.hpp"

#include <algorithm>

namespace scts::rules {

namespace {

/// The first due date on or after `dated_on` of the couples that fit; `any`: whether one does.
template <class Fits>
std::optional<Date> first_due(const Publication& publication, Date dated_on, bool& any, Fits fits) {
  std::optional<Date> first;
  any = false;
  for (const auto& [couple, dates] : publication.due_dates) {
    if (!fits(couple)) continue;
    any = true;
    const auto due = dates.lower_bound(dated_on);
    if (due != dates.end()) first = std::min(first.value_or(*due), *due);
  }
  return first;
}

std::optional<Date> due_on(const Publication& publication, const Couple& student,
                           const std::optional<DivisionCode>& given_in, Date dated_on) {
  bool any = false;
  if (given_in && *given_in != student.division) {
    const auto first =
        first_due(publication, dated_on, any, [&](const Couple& couple) { return couple.division == *given_in; });
    if (any) return first;
  }
  if (student.division.empty()) return first_due(publication, dated_on, any, [](const Couple&) { return true; });
  const auto dates = publication.due_dates.find(student);
  if (dates == publication.due_dates.end()) return std::nullopt;
  const auto due = dates->second.lower_bound(dated_on);
  return due == dates->second.end() ? std::nullopt : std::optional(*due);
}

}  // namespace

std::optional<Date> visible_from(const Publication& publication, const Couple& student,
                                 const std::optional<DivisionCode>& given_in, Date dated_on) {
  if (!publication.mode) return std::nullopt;
  if (*publication.mode == PublicationMode::continuous) return dated_on.next();
  const auto due = due_on(publication, student, given_in, dated_on);
  return due ? std::optional(due->next()) : std::nullopt;
}

}  // namespace scts::rules
