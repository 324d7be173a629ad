#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "scts/model/date.hpp"

namespace scts::rules {

/// Why a family gets nowhere with a code.
enum class Obstacle {
  invalid,
  student_left,
  used,            ///< an account was opened with it: now that account's login counts
  locked,          ///< for an hour, after too many wrong tries
  not_before,      ///< it works from the day after its creation
  not_replicated,  ///< the télé-services do not know it yet
  teleservices_closed,
  services_closed  ///< an account can be opened, and shows nothing
};
[[nodiscard]] std::string_view name(Obstacle obstacle);

struct CodeFacts {
  bool valid = false;
  bool student_left = false;
  bool used = false;
  bool locked = false;
  Date usable_from;
  std::optional<bool> replicated;  ///< nothing: not known
  bool joined = false;             ///< the school uses the télé-services
  bool any_service_open = false;
};
/// All of them, the one to remove first, first; of an invalid code nothing else matters.
[[nodiscard]] std::vector<Obstacle> obstacles(const CodeFacts& code, Date today);

}  // namespace scts::rules
