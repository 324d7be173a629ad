#include "cli/show/settings.hpp"

#include <fmt/format.h>

#include "cli/show/json.hpp"
#include "cli/show/list.hpp"
#include "cli/show/outcome.hpp"
#include "scts/model/setting.hpp"

namespace scts::cli {

void show(const Session& session, const std::vector<ops::Setting>& settings) {
  if (session.format() == Format::json) {
    Json all = Json::object();
    for (const auto& setting : settings) all[setting.name] = setting.value;
    session.print(line({{"schema", "scts.config/1"}, {"settings", all}}));
    return;
  }
  List list(session, {{"setting"}, {"value"}, {"meaning"}});
  for (const auto& setting : settings) list.row({setting.name, setting.value, find_setting(setting.name)->meaning});
  list.finish();
}

void show(const Session& session, const ops::Run& run, const ops::MoveReport& report) {
  if (session.format() == Format::json) {
    session.print(
        line({{"schema", "scts.config-move/1"}, {"batch", json_of(report.batch)}, {"places", report.places}}));
    return;
  }
  session.say(fmt::format("{:>7} remembered to lie there now", report.places));
  session.say(outcome(run, report.batch));
}

}  // namespace scts::cli
