#include "scts/ops/people/drop_corrections.hpp"

#include "ops/decision.hpp"
#include "scts/store/people/corrections.hpp"
#include "scts/store/people/staged_roster.hpp"
#include "scts/store/upkeep/vitals.hpp"

namespace scts::ops {

ImportReport drop_corrections(const Run& run, const DropRequest& request) {
  auto write = run.write();
  Decision decision(run, "cancelled: no correction was dropped");
  decision.plan(std::to_string(store::vitals(write).last_batch));  // nothing has changed in between
  const auto batch = run.begin(write);
  const store::StagedRoster tables(write);
  ImportReport report;
  report.dropped = store::stage_dropped(write, request.selection, run.now().today);
  report.changed = report.dropped > 0;
  if (!report.changed) return report;
  decision.plan(std::to_string(report.dropped));
  decision.ask(request.confirm, report.dropped);
  if (!decision.taken()) return report;
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
