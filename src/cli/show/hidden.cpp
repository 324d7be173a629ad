#include "cli/show/hidden.hpp"

#include <fmt/format.h>

namespace scts::cli {

namespace {

constexpr std::size_t kClassesShown = 20;

std::string text(const ops::Hidden& hidden) {
  return fmt::format("{}: {} of {} that families see today: hidden until {}",
                     hidden.listed.couple.division.empty() ? "in no class" : hidden.listed.text(),
                     counted(hidden.rows, hidden.service == "notes" ? "mark" : "absence"),
                     counted(hidden.students, "student"), hidden.until ? hidden.until->iso() : "a due date is set");
}

}  // namespace

Json json_of(const std::vector<ops::Hidden>& hidden) {
  Json all = Json::array();
  for (const auto& one : hidden) {
    all.push_back({{"service", one.service},
                   {"mef", one.listed.couple.mef.text()},
                   {"mef_label", one.listed.mef_label},
                   {"division", one.listed.couple.division.text()},
                   {"rows", one.rows},
                   {"students", one.students},
                   {"until", one.until ? Json(one.until->iso()) : Json()}});
  }
  return all;
}

void warn(const Session& session, const std::vector<ops::Hidden>& hidden) {
  std::size_t shown = 0;
  for (const auto& one : hidden) {
    if (shown == kClassesShown && !session.verbose()) break;
    ++shown;
    session.warn(text(one));
  }
  if (shown < hidden.size())
    session.warn(fmt::format("and {} more of the kind: see them with --verbose or --json", hidden.size() - shown));
}

}  // namespace scts::cli
