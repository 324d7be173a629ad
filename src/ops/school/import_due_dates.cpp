#include "ops/school/import_due_dates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "ops/school/due_dates.hpp"
#include "ops/school/hidden_rows.hpp"
#include "scts/rules/due_dates.hpp"
#include "scts/rules/publication.hpp"
#include "scts/store/night/changes.hpp"
#include "scts/store/school/publication.hpp"
#include "scts/store/school/school.hpp"

namespace scts::ops {

namespace {

using Row = Intake::DueDate;

/// One service: what is set, and what the files make of it.
struct Change {
  Publication before;
  Publication after;
  std::vector<ListedCouple> listed;
  std::set<Couple> named{};
};

Change begin(const store::Write& write, const Row& row, Date today, const Intake& intake) {
  const auto services = store::services(write);
  const auto service = std::find_if(services.begin(), services.end(),
                                    [&](const Service& one) { return one.published && one.name == row.told.service; });
  if (service == services.end())
    intake.refuse(row.origin, fmt::format("\"{}\" is not a service that has due dates", row.told.service),
                  "notes, absences");
  if (!service->open) {
    intake.refuse(row.origin, fmt::format("{} is closed: its publication cannot be set", service->name),
                  fmt::format("open it first: scts open-service {}", service->name));
  }
  const auto set = store::publication(write, service->name);
  if (set.mode != PublicationMode::scheduled) {
    intake.refuse(row.origin, fmt::format("{} is not published on due dates", service->name),
                  fmt::format("publish it on them: scts set-publication {} --scheduled", service->name));
  }
  return {set, set, store::couples(write, service->name, today)};
}

const ListedCouple& couple_of(const Row& row, const Change& change, const Intake& intake) {
  const CoupleSelection wanted{false, {MefCode(row.told.mef)}, {row.told.division}, {}};
  const auto chosen = rules::choose(change.listed, wanted);
  if (chosen.unknown || chosen.couples.size() != 1) {
    intake.refuse(row.origin, fmt::format("no couple \"{}/{}\" in the store", row.told.mef, row.told.division.text()),
                  fmt::format("'scts set-publication {}' lists the couples and their dates", row.told.service));
  }
  return *std::find_if(change.listed.begin(), change.listed.end(),
                       [&](const ListedCouple& one) { return one.couple == *chosen.couples.begin(); });
}

void add(const Row& row, Change& change, const std::optional<SchoolYear>& year, const Intake& intake) {
  const auto& [couple, label, current] = couple_of(row, change, intake);
  if (change.named.insert(couple).second) change.after.due_dates.erase(couple);
  if (!row.told.due_on) return;
  const auto date = *row.told.due_on;
  const auto known = change.before.due_dates.find(couple);
  const bool there = known != change.before.due_dates.end() && known->second.contains(date);
  if (!there && year && !year->contains(date)) {
    intake.refuse(row.origin, fmt::format("{} is not a day of the school year {}", date.iso(), year->text()),
                  fmt::format("due dates lie between {} and {}", year->first_day().iso(), year->last_day().iso()));
  }
  if (!there && !current)
    intake.refuse(row.origin, fmt::format("there is no class \"{}/{}\" any more", label, couple.division.text()),
                  "take its dates out of the file");
  change.after.due_dates[couple].insert(date);
}

std::int64_t without(const Publication& some, const Publication& others) {
  std::int64_t count = 0;
  for (const auto& [couple, dates] : some.due_dates) {
    const auto there = others.due_dates.find(couple);
    count += std::count_if(dates.begin(), dates.end(), [&](const Date& date) {
      return there == others.due_dates.end() || !there->second.contains(date);
    });
  }
  return count;
}

Seen seen_by(const Publication& publication) {
  return [&](StudentId, const store::Sight& sight) {
    return rules::visible_from(publication, sight.couple, sight.given_in, *sight.dated_on);
  };
}

}  // namespace

void take_due_dates(const store::Write& write, BatchId batch, Date today, const std::optional<SchoolYear>& year,
                    Intake& intake, ImportReport& report) {
  std::map<std::string, Change> changes;
  for (const auto& row : intake.due_dates()) {
    auto it = changes.find(row.told.service);
    if (it == changes.end()) it = changes.emplace(row.told.service, begin(write, row, today, intake)).first;
    add(row, it->second, year, intake);
  }
  for (const auto& [service, change] : changes) {
    const auto added = without(change.after, change.before);
    const auto removed = without(change.before, change.after);
    if (added + removed == 0) continue;
    report.due_dates_added += added;
    report.due_dates_removed += removed;
    const auto hidden =
        hidden_rows(store::Touched(write), service, today, seen_by(change.before), seen_by(change.after));
    report.hidden.insert(report.hidden.end(), hidden.begin(), hidden.end());
    change_publication(write, batch, service, change.before, change.after);
  }
}

}  // namespace scts::ops
