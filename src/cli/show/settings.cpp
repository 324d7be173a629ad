#include "cli/show/settings.hpp"

#include "cli/show/json.hpp"
#include "cli/show/list.hpp"
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

}  // namespace scts::cli
