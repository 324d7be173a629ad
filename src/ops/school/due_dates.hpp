#pragma once

#include <string>

#include "scts/model/publication.hpp"
#include "scts/store/store.hpp"

namespace scts::ops {

/// Puts `after` in the place of `before`. The journal tells which due dates came and went, and of which couples.
void change_publication(const store::Write& write, BatchId batch, const std::string& service, const Publication& before,
                        const Publication& after);

}  // namespace scts::ops
