#include "scts/exchange/roster_header.hpp"

#include <array>

namespace scts::exchange {

std::string_view name(RosterKind kind) {
  constexpr std::array<std::string_view, 14> names{"students",  "guardians", "bonds",    "structures", "nomenclature",
                                                   "tests",     "marks",     "absences", "usage",      "returns",
                                                   "languages", "due-dates", "messages", "school"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace scts::exchange
