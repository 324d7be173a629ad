#pragma once

#include <vector>

#include "cli/session.hpp"
#include "cli/show/json.hpp"
#include "scts/ops/school/hidden.hpp"

/// How it is told that families do not see any more what they saw.
namespace scts::cli {

[[nodiscard]] Json json_of(const std::vector<ops::Hidden>& hidden);
/// A warning for each class; of many classes the first ones, unless --verbose asks for all.
void warn(const Session& session, const std::vector<ops::Hidden>& hidden);

}  // namespace scts::cli
