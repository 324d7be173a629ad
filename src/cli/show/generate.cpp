#include "cli/show/generate.hpp"

#include <fmt/format.h>

#include "cli/show/access.hpp"
#include "cli/show/json.hpp"
#include "cli/show/outcome.hpp"
#include "cli/show/owner.hpp"

namespace scts::cli {

namespace {

Json json(const ops::GenerateReport& report) {
  Json skipped{{"notified", report.skipped_notified}, {"used", report.skipped_used}};
  if (report.kind == CodeKind::car) skipped["no_rank"] = report.skipped_no_rank;
  skipped["left"] = report.skipped_left;
  skipped["access_withdrawn"] = json_of(report.skipped_withdrawn);
  return {{"batch", json_of(report.batch)}, {"created", report.created}, {"given_back", report.given_back},
          {"renewed", report.renewed},      {"kept", report.kept},       {"skipped", skipped}};
}

}  // namespace

std::string question(const std::vector<Withdrawal>& given_back) {
  constexpr std::size_t kNamed = 5;
  std::vector<std::string> all;
  for (const auto& [owner, reason, on, by] : given_back) {
    if (all.size() == kNamed) {
      all.push_back(fmt::format("{} more ('scts export refusals' lists them)", given_back.size() - kNamed));
      break;
    }
    all.push_back(fmt::format("{} (taken away on {}{}: {})", owner_text(owner), on.iso(), by.empty() ? "" : " by " + by,
                              name(reason)));
  }
  return fmt::format("Give access back to {}?", fmt::join(all, "; "));
}

EntryList generate_list(const Session& session, CodeKind kind, bool dry_run) {
  return {session, kind == CodeKind::car ? "scts.generate-car/1" : "scts.generate-cae/1", kind, dry_run};
}

void show(const Session& session, const ops::Run& run, const ops::GenerateReport& report, EntryList& list) {
  if (session.format() != Format::text) return list.finish(json(report));
  session.say(fmt::format("{:>7} created", report.created));
  say_count(session, report.given_back, "of them given back their access");
  say_count(session, report.renewed, "renewed");
  say_count(session, report.kept, "kept: a valid code is there");
  say_count(session, report.skipped_notified, "skipped: the code was notified");
  say_count(session, report.skipped_used, "skipped: in use");
  say_count(session, report.skipped_no_rank, "skipped: the guardian is neither légal 1 nor légal 2");
  say_count(session, report.skipped_left, "skipped: the student has left");
  say_skipped(session, report.skipped_withdrawn);
  session.say(outcome(run, report.batch));
}

}  // namespace scts::cli
