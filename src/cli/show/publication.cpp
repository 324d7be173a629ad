#include <fmt/format.h>

#include "cli/show/batch.hpp"
#include "cli/show/json.hpp"
#include "cli/show/show.hpp"
#include "cli/show/table.hpp"

namespace scts::cli {

namespace {

std::vector<std::string> iso(const std::set<Date>& dates) {
  std::vector<std::string> all;
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
          {"batch", batch_of(report.batch)},
          {"service", report.service},
          {"mode", report.mode ? Json(name(*report.mode)) : Json()},
          {"couples", couples},
          {"added", report.added},
          {"removed", report.removed},
          {"lost", report.lost}};
}

std::string mode_text(const ops::PublicationReport& report) {
  if (!report.mode) return "not published yet; to publish it: --continuous (day by day) or --scheduled (on due dates)";
  return *report.mode == PublicationMode::continuous ? "published day by day" : "published on due dates";
}

/// One row a date, and one for a couple without any.
void show_csv(const Session& session, const ops::PublicationReport& report) {
  Table table(session, {"service", "mef", "mef_label", "division", "due_on"});
  for (const auto& [listed, dates] : report.couples) {
    auto days = iso(dates);
    if (days.empty()) days.emplace_back();
    for (const auto& day : days)
      table.row({report.service, listed.couple.mef.text(), listed.mef_label, listed.couple.division.text(), day});
  }
  table.finish();
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
  Table table(session, {"MEF", "division", "dates"});
  for (const auto& [listed, dates] : report.couples)
    table.row({listed.mef_label, listed.couple.division.text(), fmt::format("{}", fmt::join(iso(dates), ", "))});
  table.finish();
}

void show_change(const Session& session, const ops::PublicationReport& report, bool dry_run) {
  if (session.format() == Format::json) {
    session.print(line(json(report)));
    return;
  }
  if (report.mode_changed) session.say(fmt::format("{} is {} from now on.", report.service, mode_text(report)));
  say_count(session, report.added, "added");
  say_count(session, report.removed, "removed");
  say_count(session, report.lost, "lost");
  session.say(batch_text(report.batch, dry_run));
}

}  // namespace scts::cli
