#include "ops/codes/demand_about.hpp"

#include "scts/error.hpp"

namespace scts::ops {

void demand_about(CodeKind kind, const Selection& selection) {
  if (kind == CodeKind::car || !selection.about_guardians()) return;
  throw Error(Fault::usage, "students' own codes have no guardian: --guardian, --pairs and --rank do not fit them",
              "use --all, --mef, --division, --student or --batch");
}

}  // namespace scts::ops
