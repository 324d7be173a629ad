#include "scts/ops/people/drop_corrections.hpp"

#include "scts/error.hpp"
#include "scts/store/people/corrections.hpp"
#include "scts/store/people/staged_roster.hpp"

namespace scts::ops {

ImportReport drop_corrections(const Run& run, const DropRequest& request) {
  store::Write write(run.store(), run.lock());
  const auto batch = run.begin(write);
  const store::StagedRoster tables(write);
  ImportReport report;
  report.dropped = store::stage_dropped(write, request.selection, run.now().today);
  report.changed = report.dropped > 0;
  if (!report.changed) return report;
  if (!run.dry_run() && request.confirm && !request.confirm(report.dropped)) {
    throw Error(Fault::failed, "cancelled: no correction was dropped");
  }
  using enum store::Telling;
  const store::RosterScope scope{.students = part,
                                 .guardians = part,
                                 .bonds = part,
                                 .structures = {},
                                 .keep_old = static_cast<bool>(request.on_change)};
  report.changes = store::apply(write, batch, scope, run.now().today, run.now().today);
  report.changes.bonds.unchanged = 0;
  report.batch = run.commit(write, batch);
  if (request.on_change) store::for_each_change(write, batch, request.on_change);
  return report;
}

}  // namespace scts::ops
