#include "cli/show/spool.hpp"

#include <fmt/format.h>

#include "cli/show/json.hpp"
#include "cli/show/outcome.hpp"
#include "cli/show/unknown.hpp"

namespace scts::cli {

namespace {

std::string text(const Trouble& trouble) {
  switch (trouble.kind) {
    case Trouble::Kind::exit:
      return fmt::format("the mailer ended with status {}", trouble.number);
    case Trouble::Kind::signal:
      return fmt::format("the mailer was killed by signal {}", trouble.number);
    case Trouble::Kind::time_out:
      return fmt::format("the mailer did not end within {}", counted(trouble.number, "second"));
    case Trouble::Kind::half_read:
      return "the mailer did not read all of it";
    case Trouble::Kind::interrupted:
      return "scts was killed while the mailer ran";
    case Trouble::Kind::altered:
      return "the file was altered";
    case Trouble::Kind::lost:
      return "the file is lost";
    case Trouble::Kind::invalid_code:
      return "its code is no longer valid";
    case Trouble::Kind::earlier:
      return "it was made before scts sent messages: was it sent by other means?";
    case Trouble::Kind::readdressed:
      return "the address has changed since: its code counts as not told by it";
    case Trouble::Kind::restored:
      return "the store was restored, and it lies among those that were sent";
  }
  return "";
}

std::string text(const ops::MessageFate& fate) {
  return fmt::format("{}: {}: {}{}", fate.file, name(fate.state), text(fate.trouble),
                     fate.said.empty() ? "" : fmt::format(" ({})", fate.said));
}

Json json(const ops::SendReport& report, const std::optional<std::string>& redirected) {
  Json messages = Json::array();
  for (const auto& fate : report.messages) {
    messages.push_back(
        {{"file", fate.file}, {"state", name(fate.state)}, {"reason", text(fate.trouble)}, {"said", fate.said}});
  }
  return {{"schema", "scts.spool-send/1"},
          {"batch", json_of(report.batch)},
          {"sent", report.sent},
          {"deferred", report.deferred},
          {"failed", report.failed},
          {"unknown", report.unknown},
          {"left", report.left},
          {"still_in_new", report.still_in_new},
          {"redirected_to", redirected ? Json(*redirected) : Json()},
          {"messages", messages}};
}

/// Under --quiet too: what a person has to look at.
void warn_of(const Session& session, const ops::SendReport& report) {
  for (const auto& fate : report.messages) {
    if (fate.state != MessageState::deferred) session.warn(text(fate));
  }
}

}  // namespace

void show(const Session& session, const ops::Run& run, const ops::SendReport& report,
          const std::optional<std::string>& redirected) {
  if (report.still_in_new > 0) {
    session.warn(fmt::format("{} sent, and still in new/, not in cur/: {}", counted(report.still_in_new, "message"),
                             report.why_in_new));
  }
  if (session.format() == Format::json) {
    session.print(line(json(report, redirected)));
    return;
  }
  if (session.quiet()) return warn_of(session, report);
  session.say(fmt::format("{:>7} {}", report.sent, run.dry_run() ? "to be sent" : "sent"));
  say_count(session, report.deferred, "deferred: a later run tries again");
  say_count(session, report.failed, "failed");
  say_count(session, report.unknown, "unknown: may have arrived or not, and is not sent again by itself");
  for (const auto& fate : report.messages) session.say("          " + text(fate));
  if (report.stopped) session.say("Stopped there: what happened to one message would happen to the next.");
  say_count(session, report.left, "left for the next run");
  if (redirected) {
    session.say(fmt::format("A rehearsal: everything went to {}, and all messages are still to be sent.", *redirected));
  }
  session.say(outcome(run, report.batch));
}

void show(const Session& session, const ops::Run& run, const ops::RetryReport& report) {
  if (session.format() == Format::json) {
    session.print(line({{"schema", "scts.spool-retry/1"},
                        {"batch", json_of(report.batch)},
                        {"queued", report.queued},
                        {"unknown", report.unknown}}));
    return;
  }
  session.say(fmt::format("{:>7} queued again", report.queued));
  say_count(session, report.unknown, "of them may have arrived before");
  session.say(outcome(run, report.batch));
}

List message_list(const Session& session) {
  return {session,
          {{"file"}, {"batch"}, {"state"}, {"attempts"}, {"next_try"}, {"reason"}},
          {{{"schema", "scts.spool-list/1"}}, "messages", "No messages."}};
}
void add(List& list, const store::MessageRow& row) {
  const auto reason = row.trouble ? text(*row.trouble) : "";
  list.row({row.file, row.batch.value(), name(row.state), row.attempts,
            row.next_try.empty() ? Cell() : Cell(row.next_try), row.trouble ? Cell(reason) : Cell()});
}

void finish(const Session& session, List& list, std::vector<ops::UnknownFiles> seen) {
  std::erase_if(seen, [](const auto& files) { return files.channel != Channel::email; });
  list.finish({{"unknown", json_of(seen)}});
  if (session.format() != Format::json) warn_of(session, seen);
}

}  // namespace scts::cli
