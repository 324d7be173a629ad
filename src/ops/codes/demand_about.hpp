#pragma once

#include "scts/model/code.hpp"
#include "scts/model/selection.hpp"

/// What a selection must not say of codes of one kind.
namespace scts::ops {

/// Throws Error(usage) if the selection says of guardians what codes of the kind have none of.
void demand_about(CodeKind kind, const Selection& selection);

}  // namespace scts::ops
