#include "scts/ops/school/report.hpp"

namespace scts::ops {

DivisionReport by_division(const store::Read& read, const Now& now) {
  DivisionReport report{store::count_by_division(read, now.today), {}};
  for (const auto& [division, counts] : report.divisions) report.total += counts;
  return report;
}

}  // namespace scts::ops
