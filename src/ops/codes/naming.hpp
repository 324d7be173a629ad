#pragma once

#include "scts/model/selection.hpp"
#include "scts/rules/codes.hpp"

/// How a selection names individuals.
namespace scts::ops {

[[nodiscard]] inline rules::Naming naming(const Selection& selection) {
  return selection.bonds_given ? rules::Naming::by_list : rules::Naming::by_name;
}

}  // namespace scts::ops
