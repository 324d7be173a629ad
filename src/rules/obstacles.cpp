#include "scts/rules/obstacles.hpp"

#include <array>

namespace scts::rules {

std::string_view name(Obstacle obstacle) {
  constexpr std::array<std::string_view, 8> names{
      "invalid",        "student-left",        "used",           "locked", "not-before",
      "not-replicated", "teleservices-closed", "services-closed"};
  return names[static_cast<std::size_t>(obstacle)];
}

std::vector<Obstacle> obstacles(const CodeFacts& code, Date today) {
  if (!code.valid) return {Obstacle::invalid};
  std::vector<Obstacle> all;
  if (code.student_left) all.push_back(Obstacle::student_left);
  if (code.used) {
    all.push_back(Obstacle::used);
  } else {
    if (code.locked) all.push_back(Obstacle::locked);
    if (today < code.usable_from) all.push_back(Obstacle::not_before);
    if (code.replicated == false) all.push_back(Obstacle::not_replicated);
  }
  if (!code.joined) {
    all.push_back(Obstacle::teleservices_closed);
  } else if (!code.any_service_open) {
    all.push_back(Obstacle::services_closed);
  }
  return all;
}

}  // namespace scts::rules
