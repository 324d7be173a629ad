#include "cli/show/status.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/show/access.hpp"
#include "cli/show/json.hpp"
#include "cli/show/list.hpp"
#include "cli/show/services.hpp"
#include "scts/rules/services.hpp"

namespace scts::cli {

namespace {

Json json(const store::CodeCounts& c, const store::AccessCounts& access) {
  return {{"valid", c.valid},
          {"notified", c.notified},
          {"used", c.used},
          {"unreachable", c.unreachable},
          {"access_withdrawn", json_of(access.withdrawn)},
          {"access_withdrawn_inferred", access.inferred}};
}

Json json(const store::MessageCounts& counts) {
  Json all = Json::object();
  for (const auto state : kMessageStates) all[std::string(name(state))] = counts[static_cast<std::size_t>(state)];
  return all;
}

Json json(const ops::StatusReport& report) {
  Json services = Json::array();
  for (const auto& [service, publication, due_dates, lacking] : report.services) {
    Json without = Json::array();
    for (const auto& one : lacking)
      without.push_back({{"mef", one.couple.mef.text()}, {"division", one.couple.division.text()}});
    services.push_back({{"service", service.name},
                        {"title", service.title},
                        {"state", service.open ? "open" : "closed"},
                        {"eligible", service.eligible},
                        {"mandatory", service.mandatory},
                        {"laid_down", service.laid_down},
                        {"publication", publication ? Json(name(*publication)) : Json()},
                        {"due_dates", due_dates},
                        {"without_due_date", without}});
  }
  return {{"schema", "scts.status/1"},
          {"school_year", report.school.year ? Json(report.school.year->text()) : Json()},
          {"school", {{"uai", report.school.uai.text()}, {"name", report.school_name}}},
          {"teleservices", report.school.joined_on ? "open" : "closed"},
          {"services", services},
          {"codes", {{"car", json(report.car, report.car_access)}, {"cae", json(report.cae, report.cae_access)}}},
          {"students", report.students},
          {"guardians", report.guardians},
          {"bonds", report.bonds},
          {"last_import", report.last_import ? Json(*report.last_import) : Json()},
          {"last_replication", report.last_replication ? Json(*report.last_replication) : Json()},
          {"messages", json(report.messages)},
          {"marks_without_class", report.marks_without_class},
          {"unfinished_batches", report.unfinished}};
}

/// "messages: 5 sent, 1 unknown": the states that there are.
std::string text(const store::MessageCounts& counts) {
  std::string out;
  for (const auto state : kMessageStates) {
    const auto count = counts[static_cast<std::size_t>(state)];
    if (count > 0) out += fmt::format("{}{} {}", out.empty() ? "messages: " : ", ", count, name(state));
  }
  return out;
}

/// What an open service shows to families. A closed one keeps its settings, but shows nothing.
std::string publication_text(const ops::ServiceStatus& status) {
  if (!status.service.open) return "";
  if (!status.service.published) return ", announced only";
  if (!status.publication) return fmt::format(", not published yet: scts set-publication {}", status.service.name);
  return *status.publication == PublicationMode::continuous
             ? ", published day by day"
             : fmt::format(", published on due dates ({} set)", status.due_dates);
}

/// What the académie decided; the guide's screen says why (2.2), and what is to be done about it.
std::string decision_text(const Service& service) {
  std::string text = service.mandatory ? ", mandatory" : "";
  if (!service.eligible) text += ", not eligible (the SCONET module is not in use, or no part is taken in the trial)";
  if (service.laid_down) text += ", as the rector laid down";
  if (rules::owed(service)) text += fmt::format(": scts open-service {}", opening(service));
  if (rules::barred(service)) text += fmt::format(": scts close-service {}", service.name);
  return text;
}

/// Classes that no due date is to come for: what their teachers publish from now on is seen by nobody.
std::string lacking_text(const ops::ServiceStatus& status) {
  constexpr std::size_t kShown = 10;
  const auto count = status.without_due_date.size();
  std::string out;
  for (std::size_t i = 0; i < std::min(count, kShown); ++i)
    out += fmt::format("{}{}", i == 0 ? "" : ", ", status.without_due_date[i].text());
  return count > kShown ? fmt::format("{} and {} more", out, count - kShown) : out;
}

}  // namespace

void show(const Session& session, const ops::StatusReport& report) {
  session.no_csv();
  if (session.format() == Format::json) {
    session.print(line(json(report)));
    return;
  }
  if (report.school.year) session.print(fmt::format("School year {}\n", report.school.year->text()));
  session.print(fmt::format("{} ({})\n", report.school_name, report.school.uai.text()));
  session.print(fmt::format("télé-services: {}\n", report.school.joined_on
                                                       ? "open since " + report.school.joined_on->iso()
                                                       : "closed; to open them: scts open-service"));
  std::size_t width = 10;
  for (const auto& status : report.services) width = std::max(width, status.service.name.size());
  for (const auto& status : report.services) {
    const auto& service = status.service;
    session.print(fmt::format("  {:<{}} {}{}{}\n", service.name, width, service.open ? "open" : "closed",
                              decision_text(service), publication_text(status)));
    if (!status.without_due_date.empty())
      session.print(fmt::format("  {:<{}} no due date to come: {}\n", "", width, lacking_text(status)));
  }
  session.print(fmt::format("students {}, guardians {}, bonds {}\n", report.students, report.guardians, report.bonds));
  const auto codes = [&](CodeKind kind, const store::CodeCounts& counts) {
    session.print(fmt::format("codes ({}): {} valid, {} notified, {} used, {} unreachable\n", name(kind), counts.valid,
                              counts.notified, counts.used, counts.unreachable));
  };
  codes(CodeKind::car, report.car);
  if (report.cae.valid > 0) codes(CodeKind::cae, report.cae);
  const auto withdrawn = [&](CodeKind kind, const store::AccessCounts& access) {
    if (access.withdrawn.sum() == 0) return;
    const auto inferred =
        access.inferred == 0 ? "" : fmt::format("; {} of them known from their last code only", access.inferred);
    session.print(fmt::format("access taken away ({}): {} refusal, {} request{}\n", name(kind),
                              access.withdrawn.refusal, access.withdrawn.request, inferred));
  };
  withdrawn(CodeKind::car, report.car_access);
  withdrawn(CodeKind::cae, report.cae_access);
  if (const auto messages = text(report.messages); !messages.empty()) session.print(messages + '\n');
  if (report.marks_without_class > 0) {
    session.print(
        fmt::format("{} of classes that do not exist any more\n", counted(report.marks_without_class, "mark")));
  }
  session.print(fmt::format("last import: {}\n", report.last_import.value_or("none")));
  session.print(fmt::format("last replication: {}\n", report.last_replication.value_or("none")));
  if (session.verbose()) {
    session.print("\n");
    List list(session, {{"MEF"}, {"division"}});
    for (const auto& [mef, division] : report.divisions) list.row({mef, division});
    list.finish();
  }
  for (const auto batch : report.unfinished) {
    session.warn(
        fmt::format("batch {} was interrupted: the next command that changes something finishes or undoes it", batch));
  }
}

}  // namespace scts::cli
