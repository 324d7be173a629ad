#include <fmt/format.h>

#include "cli/show/batch.hpp"
#include "cli/show/json.hpp"
#include "cli/show/show.hpp"

namespace scts::cli {

namespace {

std::string nobody(const ops::NotifyReport& report) {
  if (report.already_notified > 0) {
    return fmt::format("Nobody to notify: {} selected, all notified already.",
                       counted(report.already_notified, "code"));
  }
  if (report.told_lately + report.used + report.never_told > 0) return "Nobody to remind:";
  return "Nobody to notify: the selection holds no valid code.";
}

/// Whom a reminder leaves out.
void say_left_out(const Session& session, const ops::NotifyReport& report) {
  say_count(session, report.told_lately, "told too lately");
  say_count(session, report.used, "used already");
  say_count(session, report.never_told, "never told: not a matter for a reminder");
}

}  // namespace

std::string owner_text(const Owner& owner) {
  const auto student = fmt::format("student {}", owner.student.value());
  return owner.guardian ? fmt::format("{}, guardian {}", student, owner.guardian->value()) : student;
}

void show(const Session& session, const ops::GenerateReport& report, bool dry_run) {
  session.no_csv();
  if (session.format() == Format::json) {
    const bool bonds = report.kind == CodeKind::car;
    Json skipped{{"notified", report.skipped_notified}};
    if (bonds) skipped["no_rank"] = report.skipped_no_rank;
    skipped["left"] = report.skipped_left;
    session.print(line({{"schema", bonds ? "scts.generate-car/1" : "scts.generate-cae/1"},
                        {"batch", batch_of(report.batch)},
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
  say_count(session, report.skipped_no_rank, "skipped: the guardian is neither légal 1 nor légal 2");
  say_count(session, report.skipped_left, "skipped: the student has left");
  session.say(batch_text(report.batch, dry_run));
}

void show(const Session& session, const ops::InvalidateReport& report, bool dry_run) {
  session.no_csv();
  if (session.format() == Format::json) {
    session.print(line({{"schema", "scts.invalidate/1"},
                        {"batch", batch_of(report.batch)},
                        {"invalidated", report.invalidated},
                        {"skipped",
                         {{"notified", report.skipped_notified},
                          {"already_invalid", report.skipped_already_invalid},
                          {"no_code", report.skipped_no_code}}}}));
    return;
  }
  session.say(fmt::format("{:>7} invalidated", report.invalidated));
  say_count(session, report.skipped_notified,
            "skipped: notified codes are taken back one by one (--student, --guardian, --pairs)");
  say_count(session, report.skipped_already_invalid, "skipped: no longer valid");
  say_count(session, report.skipped_no_code, "skipped: no valid code");
  session.say(batch_text(report.batch, dry_run));
}

void show(const Session& session, const ops::NotifyReport& report, bool dry_run) {
  if (session.format() == Format::json) {
    Json unreachable = Json::array();
    for (const auto& [owner, reason, first_time] : report.unreachable) {
      unreachable.push_back({{"student_id", owner.student.value()},
                             {"guardian_id", owner.guardian ? Json(owner.guardian->value()) : Json()},
                             {"reason", name(reason)}});
    }
    Json letters = Json::array();
    for (const auto& set : report.files) letters.push_back({{"path", set.path.native()}, {"count", set.count}});
    session.print(line(
        {{"schema", "scts.notify/1"},
         {"batch", batch_of(report.batch)},
         {"notified", {{"email", report.emails}, {"paper", report.letters}}},
         {"unreachable", unreachable},
         {"already_notified", report.already_notified},
         {"skipped", {{"told_lately", report.told_lately}, {"used", report.used}, {"never_told", report.never_told}}},
         {"letters", letters},
         {"manifest", report.manifest.empty() ? Json() : Json(report.manifest.native())},
         {"summary", report.summary.empty() ? Json() : Json(report.summary.native())},
         {"spool",
          {{"path", report.spool.empty() ? Json() : Json(report.spool.native())}, {"messages", report.messages}}}}));
    return;
  }
  if (session.quiet()) {
    for (const auto& unreachable : report.unreachable) {
      if (unreachable.first_time)
        session.warn(fmt::format("{}: {}", owner_text(unreachable.owner), name(unreachable.reason)));
    }
    return;
  }
  if (report.emails + report.letters + static_cast<std::int64_t>(report.unreachable.size()) == 0) {
    session.say(nobody(report));
    say_left_out(session, report);
    return;
  }
  const auto in = [](std::int64_t codes, std::int64_t sheets, std::string_view noun) {
    return codes == sheets ? "" : fmt::format(" ({})", counted(sheets, noun));
  };
  session.say(fmt::format("{:>7} notified by e-mail{}", report.emails, in(report.emails, report.messages, "message")));
  const auto* const letter = report.paper == Paper::student_slips ? "slip" : "letter";
  session.say(fmt::format("{:>7} notified by {}{}", report.letters, letter, in(report.letters, report.sheets, letter)));
  say_count(session, report.already_notified, "notified already");
  say_left_out(session, report);
  say_count(session, static_cast<std::int64_t>(report.unreachable.size()),
            "cannot be reached, and stay to be notified:");
  for (const auto& unreachable : report.unreachable) {
    session.say(fmt::format("          {}: {}{}", owner_text(unreachable.owner), name(unreachable.reason),
                            unreachable.first_time ? "" : " (known)"));
  }
  if (!dry_run) {
    for (const auto& set : report.files)
      session.say(fmt::format("{} ({})", set.path.native(), counted(set.count, letter)));
    if (!report.manifest.empty()) session.say(fmt::format("{} (what lies on which page)", report.manifest.native()));
    if (!report.summary.empty()) session.say(fmt::format("{} (how many are in which file)", report.summary.native()));
    if (!report.spool.empty())
      session.say(fmt::format("{} ({}, to be sent)", report.spool.native(), counted(report.messages, "message")));
  }
  session.say(batch_text(report.batch, dry_run));
}

void show_test_page(const Session& session, const std::filesystem::path& page) {
  if (session.format() == Format::json) {
    session.print(line({{"schema", "scts.test-page/1"}, {"path", page.native()}}));
  } else {
    session.say(fmt::format("{} (to hold against an envelope)", page.native()));
  }
}

}  // namespace scts::cli
