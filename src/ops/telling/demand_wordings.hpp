#pragma once

#include <vector>

#include "scts/model/notice.hpp"

/// Whether the school's own texts can be used, before anybody is told by them.
namespace scts::ops {

/// That the school's own texts of these kinds can be used: this program may ask for more than the one that stored them.
/// Whether they fit their page the printer tells. Throws Error(usage) naming the text and its line.
void demand_wordings(const Letterhead& letterhead, const std::vector<WordingKind>& kinds);

}  // namespace scts::ops
