#include "ops/telling/demand_wordings.hpp"

#include <algorithm>

#include "scts/deliver/wording_check.hpp"
#include "scts/deliver/wording_fault.hpp"

namespace scts::ops {

void demand_wordings(const Letterhead& letterhead, const std::vector<WordingKind>& kinds) {
  for (const auto& wording : letterhead.wordings) {
    if (std::find(kinds.begin(), kinds.end(), wording.kind) == kinds.end()) continue;
    if (const auto faults = deliver::faults_of_text(wording); !faults.empty()) {
      deliver::reject(name(wording), faults.front());
    }
  }
}

}  // namespace scts::ops
