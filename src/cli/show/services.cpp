#include "cli/show/services.hpp"

#include <fmt/format.h>

#include "cli/show/json.hpp"
#include "cli/show/outcome.hpp"

namespace scts::cli {

namespace {

void say_names(const Session& session, std::string_view what, const std::vector<std::string>& names) {
  if (!names.empty()) session.say(fmt::format("{}: {}", what, fmt::join(names, ", ")));
}

/// `changed`: what became of those that were not so already.
void say(const Session& session, const ops::Run& run, std::string_view changed, const ops::ServiceReport& report) {
  say_names(session, changed, report.changed);
  say_names(session, "Already so", report.already);
  if (run.dry_run()) session.say(kDryRun);
}

}  // namespace

std::string opening(const Service& service) {
  return service.title.empty() ? service.name + " --title \"…\"" : service.name;
}

void show_opened(const Session& session, const ops::Run& run, const ops::ServiceReport& report) {
  if (session.format() == Format::json) {
    session.print(line({{"schema", "scts.open-service/1"},
                        {"opened", report.changed},
                        {"already_open", report.already},
                        {"joined", report.joined}}));
    return;
  }
  if (report.joined) session.say("The school uses the télé-services from now on. Next: scts open-service notes");
  if (!report.joined && report.changed.empty() && report.already.empty())
    session.say("The school uses the télé-services already.");
  say(session, run, "Opened", report);
}

void show_closed(const Session& session, const ops::Run& run, const ops::ServiceReport& report) {
  if (session.format() == Format::json) {
    session.print(
        line({{"schema", "scts.close-service/1"}, {"closed", report.changed}, {"already_closed", report.already}}));
    return;
  }
  say(session, run, "Closed", report);
}

void show_decision(const Session& session, const ops::Run& run, const ops::ServiceReport& report) {
  if (session.format() == Format::json) {
    session.print(line({{"schema", "scts.open-service/1"},
                        {"opened", Json::array()},
                        {"already_open", Json::array()},
                        {"decided", report.changed}}));
    return;
  }
  say(session, run, "Decided", report);
}

}  // namespace scts::cli
