#pragma once

#include <cstdint>
#include <functional>

#include "scts/model/selection.hpp"
#include "scts/ops/people/import_report.hpp"
#include "scts/ops/run.hpp"
#include "scts/store/people/roster_diff.hpp"

/// SIECLE is believed again where lists had corrected it.
namespace scts::ops {

struct DropRequest {
  Selection selection;
  std::function<bool(std::int64_t corrections)> confirm;           ///< asked before anything is done, if set
  std::function<void(const store::RosterChange&)> on_change = {};  ///< told every change once it is made, if set
};

/// Drops the corrections that `export corrections` lists of the selection; what SIECLE said last is in force again.
/// Throws Error(failed) if it is not confirmed.
[[nodiscard]] ImportReport drop_corrections(const Run& run, const DropRequest& request);

}  // namespace scts::ops
