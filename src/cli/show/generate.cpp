#include "cli/show/generate.hpp"

#include <fmt/format.h>

#include "cli/show/json.hpp"
#include "cli/show/outcome.hpp"

namespace scts::cli {

void show(const Session& session, const ops::Run& run, const ops::GenerateReport& report) {
  session.no_csv();
  if (session.format() == Format::json) {
    const bool bonds = report.kind == CodeKind::car;
    Json skipped{{"notified", report.skipped_notified}, {"used", report.skipped_used}};
    if (bonds) skipped["no_rank"] = report.skipped_no_rank;
    skipped["left"] = report.skipped_left;
    session.print(line({{"schema", bonds ? "scts.generate-car/1" : "scts.generate-cae/1"},
                        {"batch", json_of(report.batch)},
                        {"created", report.created},
                        {"renewed", report.renewed},
                        {"kept", report.kept},
                        {"skipped", skipped}}));
    return;
  }
  session.say(fmt::format("{:>7} created", report.created));
  say_count(session, report.renewed, "renewed");
  say_count(session, report.kept, "kept: a valid code is there");
  say_count(session, report.skipped_notified, "skipped: the code was notified");
  say_count(session, report.skipped_used, "skipped: in use");
  say_count(session, report.skipped_no_rank, "skipped: the guardian is neither légal 1 nor légal 2");
  say_count(session, report.skipped_left, "skipped: the student has left");
  session.say(outcome(run, report.batch));
}

}  // namespace scts::cli
