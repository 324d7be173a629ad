#include "cli/show/notify.hpp"

#include <fmt/format.h>

#include "cli/show/access.hpp"
#include "cli/show/json.hpp"
#include "cli/show/outcome.hpp"
#include "cli/show/unknown.hpp"

namespace scts::cli {

namespace {

/// "MARTIN Léa (101), DUPONT Claire (201)".
std::string who(const ops::UnreachableOwner& unreachable) {
  const auto& owner = unreachable.owner;
  const auto student = fmt::format("{} ({})", unreachable.student, owner.student.value());
  return owner.guardian ? fmt::format("{}, {} ({})", student, unreachable.guardian, owner.guardian->value()) : student;
}

std::string nobody(const ops::NotifyReport& report) {
  if (report.told_lately + report.never_told > 0) return "Nobody to remind:";
  if (report.used + report.being_told > 0) return "Nobody to notify:";
  if (report.already_notified > 0) {
    return fmt::format("Nobody to notify: {} selected, all notified already.",
                       counted(report.already_notified, "code"));
  }
  return "Nobody to notify: the selection holds no valid code. To make them: scts generate-car, or scts generate-cae.";
}

/// Who is left out, some by reminders only.
void say_left_out(const Session& session, const ops::NotifyReport& report) {
  say_count(session, report.being_told, "being told by a batch that waits for its disk");
  say_count(session, report.told_lately, "told too lately");
  say_count(session, report.used, "used already: told once more only by name, with --again");
  say_count(session, report.never_told, "never told: not a matter for a reminder");
  say_skipped(session, report.withdrawn);
}

Json json(const ops::NotifyReport& report) {
  Json unreachable = Json::array();
  for (const auto& [owner, student, guardian, reason, first_time] : report.unreachable) {
    unreachable.push_back({{"student_id", owner.student.value()},
                           {"student", student},
                           {"guardian_id", json_of(owner.guardian)},
                           {"guardian", owner.guardian ? Json(guardian) : Json()},
                           {"reason", name(reason)}});
  }
  Json letters = Json::array();
  for (const auto& set : report.files) letters.push_back({{"path", set.path.native()}, {"count", set.count}});
  return {
      {"batch", json_of(report.batch)},
      {"notified", {{"email", report.emails}, {"paper", report.letters}}},
      {"unreachable", unreachable},
      {"already_notified", report.already_notified},
      {"already_used", report.used},
      {"access_withdrawn", json_of(report.withdrawn)},
      {"skipped",
       {{"told_lately", report.told_lately},
        {"used", report.used},
        {"never_told", report.never_told},
        {"being_told", report.being_told}}},
      {"letters", letters},
      {"manifest", report.manifest.empty() ? Json() : Json(report.manifest.native())},
      {"summary", report.summary.empty() ? Json() : Json(report.summary.native())},
      {"spool", {{"path", report.spool.empty() ? Json() : Json(report.spool.native())}, {"messages", report.messages}}},
      {"unknown", json_of(report.unknown)}};
}

}  // namespace

EntryList notify_list(const Session& session, CodeKind kind, bool dry_run) {
  return {session, "scts.notify/1", kind, dry_run, In::all};
}

void show(const Session& session, const ops::Run& run, const ops::NotifyReport& report, EntryList& list) {
  if (run.dry_run()) warn_of(session, report.unknown);
  if (!report.unset.empty() && report.emails + report.letters > 0) {
    session.warn(fmt::format("not set, and missing in the letters and messages: {}; scts config set {} ...",
                             fmt::join(report.unset, ", "), report.unset.front()));
  }
  if (session.format() != Format::text) return list.finish(json(report));
  if (session.quiet()) {
    for (const auto& unreachable : report.unreachable) {
      if (unreachable.first_time) session.warn(fmt::format("{}: {}", who(unreachable), name(unreachable.reason)));
    }
    return;
  }
  if (report.emails + report.letters + static_cast<std::int64_t>(report.unreachable.size()) == 0) {
    session.say(nobody(report));
    if (report.used + report.being_told > 0) say_count(session, report.already_notified, "notified already");
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
    session.say(fmt::format("          {}: {}{}", who(unreachable), name(unreachable.reason),
                            unreachable.first_time ? "" : " (known)"));
  }
  if (!run.dry_run()) {
    for (const auto& set : report.files)
      session.say(fmt::format("{} ({})", set.path.native(), counted(set.count, letter)));
    if (!report.manifest.empty()) session.say(fmt::format("{} (what lies on which page)", report.manifest.native()));
    if (!report.summary.empty()) session.say(fmt::format("{} (how many are in which file)", report.summary.native()));
    if (!report.spool.empty())
      session.say(fmt::format("{} ({}, to be sent)", report.spool.native(), counted(report.messages, "message")));
  }
  session.say(outcome(run, report.batch));
}

}  // namespace scts::cli
