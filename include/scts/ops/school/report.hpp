#pragma once

#include <utility>
#include <vector>

#include "scts/store/school/report.hpp"

/// How far each division is with its codes.
namespace scts::ops {

/// What a head teacher asks for: how far each class is.
struct DivisionReport {
  CodeKind kind = CodeKind::car;
  std::vector<std::pair<DivisionCode, store::DivisionCounts>> divisions;
  store::DivisionCounts total;
};
[[nodiscard]] DivisionReport by_division(const store::Read& read, CodeKind kind, const Now& now);

}  // namespace scts::ops
