#include "scts/ops/school/publication.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ops/decision.hpp"
#include "ops/school/due_dates.hpp"
#include "ops/school/hidden_rows.hpp"
#include "ops/school/service_named.hpp"
#include "scts/error.hpp"
#include "scts/rules/due_dates.hpp"
#include "scts/rules/publication.hpp"
#include "scts/store/school/publication.hpp"
#include "scts/store/school/school.hpp"

namespace scts::ops {

namespace {

Service published_service(const store::Read& read, const std::string& name) {
  auto services = store::services(read);
  auto service = service_named(services, name);
  if (service.published) return service;
  std::string published;
  for (const auto& kind : kServices) {
    if (kind.published) published += fmt::format("{}{}", published.empty() ? "" : ", ", kind.name);
  }
  throw Error(Fault::usage, fmt::format("{} has no publication: scts carries no data of it", name),
              fmt::format("the services that have one are: {}", published));
}

void check_wish(const PublicationRequest& request) {
  const bool dates = !request.add.empty() || !request.remove.empty();
  if (dates && request.mode == PublicationMode::continuous)
    throw Error(Fault::usage, "publication day by day has no due dates: --continuous excludes --add and --remove");
  if (dates && request.couples.empty()) {
    throw Error(Fault::usage, "nothing is selected: no selection is never everything",
                "use --all, --mef, --division or --couple");
  }
  if (!dates && !request.couples.empty())
    throw Error(Fault::usage, "what is to be done with these couples?", "use --add DATE or --remove DATE");
  for (const auto& date : request.add) {
    if (request.remove.contains(date))
      throw Error(Fault::usage, fmt::format("{} is both to be added and to be removed", date.iso()));
  }
}

/// What falls due in another one is decided in that one.
void check_year(const std::set<Date>& dates, const std::optional<SchoolYear>& year) {
  if (!year) return;
  for (const auto& date : dates) {
    if (year->contains(date)) continue;
    throw Error(Fault::refused, fmt::format("{} is not a day of the school year {}", date.iso(), year->text()),
                fmt::format("due dates lie between {} and {}", year->first_day().iso(), year->last_day().iso()));
  }
}

void check_scheduled(const PublicationRequest& request, const std::optional<PublicationMode>& before) {
  if (request.add.empty() && request.remove.empty()) return;
  if (request.mode.value_or(before.value_or(PublicationMode::continuous)) == PublicationMode::scheduled) return;
  throw Error(Fault::refused,
              before ? fmt::format("{} is published day by day: it has no due dates", request.service)
                     : fmt::format("how {} is published is not decided yet: it has no due dates", request.service),
              fmt::format("publish it on due dates: scts set-publication {} --scheduled", request.service));
}

std::string listing_hint(const std::string& service) {
  return fmt::format("'scts set-publication {}' lists the couples and their dates", service);
}

std::set<Couple> choose(const std::vector<ListedCouple>& listed, const PublicationRequest& request) {
  const auto chosen = rules::choose(listed, request.couples);
  if (chosen.unknown) {
    using By = rules::UnknownCouple::By;
    const auto by = chosen.unknown->by;
    throw Error(Fault::usage,
                fmt::format("no couple{} \"{}\" in the store",
                            by == By::mef        ? " of the MEF"
                            : by == By::division ? " of the division"
                                                 : "",
                            chosen.unknown->name),
                listing_hint(request.service));
  }
  if (chosen.couples.empty()) {
    throw Error(Fault::usage,
                request.couples.named() ? "no couple of a MEF and a division fits all these options"
                                        : "the store knows no couple of a MEF and a division",
                request.couples.named() ? listing_hint(request.service) : "scts import ExportXML_Structures.zip");
  }
  return chosen.couples;
}

rules::PublicationWish wish_of(const PublicationRequest& request, const std::vector<ListedCouple>& listed) {
  rules::PublicationWish wish{request.mode, request.add, {}, request.remove, {}, !request.couples.named()};
  // A class that is no more gets no new date, but may lose those it has.
  std::vector<ListedCouple> current;
  std::copy_if(listed.begin(), listed.end(), std::back_inserter(current),
               [](const ListedCouple& one) { return one.current; });
  if (!request.add.empty()) wish.add_to = choose(current, request);
  if (!request.remove.empty()) wish.remove_from = choose(listed, request);
  return wish;
}

[[noreturn]] void refuse_lacking(const rules::Lacking& lacking, const std::vector<ListedCouple>& listed,
                                 const std::string& service) {
  if (lacking.couples.empty()) {
    throw Error(Fault::refused, fmt::format("no couple has the due date {}", lacking.date.iso()),
                listing_hint(service));
  }
  const auto first = std::find_if(listed.begin(), listed.end(), [&](const ListedCouple& one) {
    return std::find(lacking.couples.begin(), lacking.couples.end(), one.couple) != lacking.couples.end();
  });
  const auto others = lacking.couples.size() - 1;
  throw Error(Fault::refused,
              fmt::format("{}{} no due date {}", first->text(),
                          others == 0 ? " has" : fmt::format(" and {} more have", others), lacking.date.iso()),
              listing_hint(service));
}

PublicationReport report_of(const Service& service, const Publication& publication,
                            const std::vector<ListedCouple>& listed) {
  PublicationReport report{service.name, service.open, publication.mode, {}, false, 0, 0, 0, {}, {}};
  for (const auto& one : listed) {
    const auto dates = publication.due_dates.find(one.couple);
    if (dates != publication.due_dates.end()) {
      report.couples.push_back({one, dates->second});
    } else if (one.current) {
      report.couples.push_back({one, {}});
    }
  }
  return report;
}

Seen seen_by(const Publication& publication) {
  return [&](StudentId, const store::Sight& sight) {
    return rules::visible_from(publication, sight.couple, sight.given_in, *sight.dated_on);
  };
}

}  // namespace

PublicationReport publication(const store::Read& read, const std::string& service, const Now& now) {
  return report_of(published_service(read, service), store::publication(read, service),
                   store::couples(read, service, now.today));
}

PublicationReport set_publication(const Run& run, const PublicationRequest& request) {
  auto write = run.write();
  const auto service = published_service(write, request.service);
  check_wish(request);
  if (!service.open) {
    throw Error(Fault::refused, fmt::format("{} is closed: its publication cannot be set", service.name),
                fmt::format("open it first: scts open-service {}", service.name));
  }
  const auto before = store::publication(write, service.name);
  check_scheduled(request, before.mode);
  check_year(request.add, store::school(write).year);
  const auto listed = store::couples(write, service.name, run.now().today);
  const auto plan = rules::plan_publication(before, wish_of(request, listed));
  if (!plan.lacking.empty()) refuse_lacking(plan.lacking.front(), listed, service.name);
  Decision decision(run, "cancelled: nothing was changed");
  for (const auto& [couple, dates] : before.due_dates) {
    for (const auto& date : dates) {
      decision.plan(couple.mef.text());
      decision.plan(couple.division.text());
      decision.plan(date.iso());
    }
  }
  if (plan.lost > 0) decision.ask(request.confirm, plan.lost);
  auto report = report_of(service, plan.after, listed);
  report.mode_changed = before.mode != plan.after.mode;
  report.added = plan.added;
  report.removed = plan.removed;
  report.lost = plan.lost;
  if (!decision.taken()) return report;
  if (!report.mode_changed && plan.added + plan.removed + plan.lost == 0) return report;
  report.hidden =
      hidden_rows(store::Touched(write), service.name, run.now().today, seen_by(before), seen_by(plan.after));
  const auto batch = run.begin(write);
  change_publication(write, batch, service.name, before, plan.after);
  report.batch = run.commit(write, batch);
  return report;
}

}  // namespace scts::ops
