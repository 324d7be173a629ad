#include "cli/show/invalidate.hpp"

#include <fmt/format.h>

#include "cli/show/json.hpp"
#include "cli/show/outcome.hpp"

namespace scts::cli {

namespace {

Json json(const ops::InvalidateReport& report) {
  return {{"batch", json_of(report.batch)},
          {"invalidated", report.invalidated},
          {"access_withdrawn", report.access_withdrawn},
          {"skipped",
           {{"notified", report.skipped_notified},
            {"used", report.skipped_used},
            {"already_invalid", report.skipped_already_invalid},
            {"no_code", report.skipped_no_code},
            {"already_withdrawn", report.skipped_already_withdrawn}}}};
}

}  // namespace

EntryList invalidate_list(const Session& session, CodeKind kind, bool dry_run) {
  return {session, "scts.invalidate/1", kind, dry_run};
}

void show(const Session& session, const ops::Run& run, const ops::InvalidateReport& report, EntryList& list) {
  if (session.format() != Format::text) return list.finish(json(report));
  session.say(fmt::format("{:>7} invalidated", report.invalidated));
  say_count(session, report.access_withdrawn, "lost access, until it is given back (generate-car, generate-cae)");
  say_count(session, report.skipped_notified,
            "skipped: notified codes are taken back one by one (--student, --guardian, --pairs)");
  say_count(session, report.skipped_used, "skipped: in use");
  say_count(session, report.skipped_already_invalid, "skipped: no longer valid");
  say_count(session, report.skipped_no_code, "skipped: no valid code");
  say_count(session, report.skipped_already_withdrawn, "skipped: access was taken away before");
  session.say(outcome(run, report.batch));
}

}  // namespace scts::cli
