#include "ops/school/due_dates.hpp"

#include <fmt/format.h>

#include <map>

#include "scts/store/journal.hpp"
#include "scts/store/school/publication.hpp"

namespace scts::ops {

namespace {

/// The due dates of `some` that `others` lacks, each with its couples.
std::map<Date, std::string> without(const Publication& some, const Publication& others) {
  std::map<Date, std::string> rest;
  for (const auto& [couple, dates] : some.due_dates) {
    const auto there = others.due_dates.find(couple);
    for (const auto& date : dates) {
      if (there != others.due_dates.end() && there->second.contains(date)) continue;
      auto& couples = rest[date];
      couples += fmt::format("{}{}/{}", couples.empty() ? "" : ", ", couple.mef.text(), couple.division.text());
    }
  }
  return rest;
}

}  // namespace

void change_publication(const store::Write& write, BatchId batch, const std::string& service, const Publication& before,
                        const Publication& after) {
  store::save(write, service, after);
  store::Journal journal(write, batch);
  for (const auto& [date, couples] : without(after, before))
    journal.school("due-date-added", fmt::format("{} {}: {}", service, date.iso(), couples));
  for (const auto& [date, couples] : without(before, after))
    journal.school("due-date-removed", fmt::format("{} {}: {}", service, date.iso(), couples));
  journal.school("publication-changed", service);
}

}  // namespace scts::ops
