#include "scts/ops/school/report.hpp"

namespace scts::ops {

DivisionReport by_division(const store::Read& read, CodeKind kind, const Now& now) {
  DivisionReport report{kind, store::count_by_division(read, kind, now.today), {}};
  for (const auto& [division, counts] : report.divisions) report.total += counts;
  return report;
}

}  // namespace scts::ops
