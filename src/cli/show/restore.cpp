#include "cli/show/restore.hpp"

#include <fmt/format.h>

#include "cli/show/json.hpp"
#include "cli/show/outcome.hpp"
#include "cli/show/unknown.hpp"

namespace scts::cli {

namespace {

using Standing = ops::RestorePlan::Standing;

/// "batch 13 of 2026-11-27"
std::string up_to(const store::Identity& backup) {
  return backup.last_batch == 0 ? "no batch yet" : fmt::format("batch {} of {}", backup.last_batch, backup.day);
}

std::int64_t lost(const ops::RestorePlan& plan) {
  return plan.standing == Standing::newer ? plan.standing_batch - plan.backup.last_batch : 0;
}

std::string lost_batches(std::int64_t count) {
  return count == 1 ? "the batch since" : fmt::format("the {} batches since", count);
}

Json json(const ops::RestoreRequest& request, const ops::RestorePlan& plan) {
  return {{"schema", "scts.restore/1"},
          {"store", request.store.native()},
          {"path", request.backup.native()},
          {"last_batch", plan.backup.last_batch},
          {"last_day", plan.backup.day.empty() ? Json() : Json(plan.backup.day)},
          {"kept", plan.kept.empty() ? Json() : Json(plan.kept.native())},
          {"lost_batches", lost(plan)}};
}

Json json(const ops::RestoreRequest& request, const ops::RestoreReport& report) {
  auto document = json(request, report.plan);
  Json out_of_reach = Json::array();
  for (const auto& directory : report.evidence.out_of_reach) out_of_reach.push_back(directory.native());
  document.update({{"batch", report.batch.value()},
                   {"unknown", json_of(report.evidence.files)},
                   {"out_of_reach", out_of_reach},
                   {"messages_away", report.messages_away}});
  return document;
}

/// What somebody has to look at, under --quiet too.
void warn_of(const Session& session, const ops::RestoreReport& report) {
  warn_of(session, report.evidence.files);
  for (const auto& directory : report.evidence.out_of_reach) {
    session.warn(
        fmt::format("{}: out of reach: what was put there since the copy is not known; 'scts check' tells, "
                    "once it is mounted",
                    directory.native()));
  }
  if (report.messages_away > 0) {
    session.warn(
        fmt::format("{} that the copy takes for unsent may have arrived, and will not be sent again by itself: 'scts "
                    "spool list --state unknown'",
                    counted(report.messages_away, "message")));
  }
}

}  // namespace

std::string question(const ops::RestoreRequest& request, const ops::RestorePlan& plan) {
  const auto without = lost(plan) > 0 ? fmt::format(", without {},", lost_batches(lost(plan))) : std::string();
  return fmt::format("Replace {} by {}{} and keep it as {}?", request.store.native(), up_to(plan.backup), without,
                     plan.kept.filename().native());
}

void show_plan(const Session& session, const ops::RestoreRequest& request, const ops::RestorePlan& plan) {
  if (session.format() == Format::json) return session.print(line(json(request, plan)));
  session.say(fmt::format("Would restore {} from {}: {}.", request.store.native(), request.backup.native(),
                          up_to(plan.backup)));
  if (!plan.kept.empty()) session.say(fmt::format("What stands there would be kept as {}.", plan.kept.native()));
  session.say(kDryRun);
}

void show(const Session& session, const ops::RestoreRequest& request, const ops::RestoreReport& report) {
  const auto& plan = report.plan;
  if (session.format() == Format::json) return session.print(line(json(request, report)));
  session.say(
      fmt::format("Restored {} from {}: {}.", request.store.native(), request.backup.native(), up_to(plan.backup)));
  if (!plan.kept.empty()) session.say(fmt::format("What stood there is kept as {}.", plan.kept.native()));
  if (lost(plan) > 0) {
    session.say(fmt::format("Lost to the store: {}; import again, and record again what was taken back.",
                            lost_batches(lost(plan))));
  }
  warn_of(session, report);
  session.say("If the replica is ahead, 'scts replicate' refuses: 'scts replicate --full' makes it follow.");
  session.say(
      fmt::format("Batch {}. Before anything is told or sent: scts check; scts help restore.", report.batch.value()));
}

}  // namespace scts::cli
