#include "scts/rules/services.hpp"

#include <algorithm>

namespace scts::rules {

void lay_down(const LaidDown& decisions, std::vector<Service>& services) {
  for (const auto& [name, decision] : decisions.services) {
    auto it =
        std::find_if(services.begin(), services.end(), [&name = name](const Service& one) { return one.name == name; });
    if (it == services.end()) it = services.insert(it, Service{.name = name});
    it->laid_down = true;
    it->eligible = decision.eligible.value_or(it->eligible);
    it->mandatory = decision.mandatory.value_or(it->mandatory);
    // Of two that contradict each other the one that stands in the file holds.
    if (it->mandatory && !it->eligible) {
      it->eligible = decision.mandatory.has_value();
      it->mandatory = it->eligible;
    }
  }
}

}  // namespace scts::rules
