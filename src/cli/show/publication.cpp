#include "cli/show/publication.hpp"

#include <fmt/format.h>

#include "cli/show/hidden.hpp"
#include "cli/show/json.hpp"
#include "cli/show/list.hpp"
#include "cli/show/outcome.hpp"

namespace scts::cli {

namespace {

std::vector<std::string> iso(const std::set<Date>& dates) {
  std::vector<std::string> all;
  all.reserve(dates.size());
  for (const auto& date : dates) all.push_back(date.iso());
  return all;
}

Json json(const ops::PublicationReport& report) {
  Json couples = Json::array();
  for (const auto& [listed, dates] : report.couples) {
    couples.push_back({{"mef", listed.couple.mef.text()},
                       {"mef_label", listed.mef_label},
                       {"division", listed.couple.division.text()},
                       {"dates", iso(dates)}});
  }
  return {{"schema", "scts.set-publication/1"},
          {"batch", json_of(report.batch)},
          {"service", report.service},
          {"mode", report.mode ? Json(name(*report.mode)) : Json()},
          {"couples", couples},
          {"added", report.added},
          {"removed", report.removed},
          {"lost", report.lost},
          {"hidden", json_of(report.hidden)}};
}

std::string mode_text(const ops::PublicationReport& report) {
  if (!report.mode) return "not published yet; to publish it: --continuous (day by day) or --scheduled (on due dates)";
  return *report.mode == PublicationMode::continuous ? "published day by day" : "published on due dates";
}

/// One row a date, and one for a couple without any.
void show_csv(const Session& session, const ops::PublicationReport& report) {
  List list(session, {{"service"}, {"mef"}, {"mef_label"}, {"division"}, {"due_on"}});
  for (const auto& [listed, dates] : report.couples) {
    auto days = iso(dates);
    if (days.empty()) days.emplace_back();
    for (const auto& day : days)
      list.row({report.service, listed.couple.mef.text(), listed.mef_label, listed.couple.division.text(), day});
  }
  list.finish();
}

}  // namespace

void show(const Session& session, const ops::PublicationReport& report) {
  if (session.format() == Format::json) {
    session.print(line(json(report)));
    return;
  }
  if (session.format() == Format::csv) {
    show_csv(session, report);
    return;
  }
  session.print(fmt::format("{}: {}{}\n", report.service, report.open ? "" : "closed, ", mode_text(report)));
  if (report.mode != PublicationMode::scheduled) return;
  List list(session, {{"MEF"}, {"division"}, {"dates"}});
  for (const auto& [listed, dates] : report.couples)
    list.row({listed.mef_label, listed.couple.division.text(), fmt::format("{}", fmt::join(iso(dates), ", "))});
  list.finish();
}

void show_change(const Session& session, const ops::Run& run, const ops::PublicationReport& report) {
  warn(session, report.hidden);
  if (session.format() == Format::json) {
    session.print(line(json(report)));
    return;
  }
  if (report.mode_changed) session.say(fmt::format("{} is {} from now on.", report.service, mode_text(report)));
  say_count(session, report.added, "added");
  say_count(session, report.removed, "removed");
  say_count(session, report.lost, "lost");
  session.say(outcome(run, report.batch));
}

}  // namespace scts::cli
