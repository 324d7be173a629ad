#include <fmt/format.h>

#include <algorithm>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/progress.hpp"
#include "cli/show/show.hpp"
#include "scts/error.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  SelectionOptions selection;
  std::optional<std::string> by;
  std::optional<std::string> output;
  std::optional<std::string> spool;
  bool again = false;
  bool unused = false;
  std::optional<std::string> older_than;
  bool retry_returned = false;
  std::optional<std::string> reprint;
  bool strict = false;
  bool exit_code = false;
  bool dry_run = false;
};

std::string question(const ops::NotifyPlan& plan, std::string_view verb) {
  if (plan.letters == 0) return fmt::format("{} {} by e-mail?", verb, counted(plan.emails, "code"));
  if (plan.emails == 0) return fmt::format("{} {} by letter?", verb, counted(plan.letters, "code"));
  return fmt::format("{} {} codes: {} by e-mail, {} by letter?", verb, plan.emails + plan.letters, plan.emails,
                     plan.letters);
}

/// A reminder goes to whom it may concern: not the day after, and not to those who have an account.
std::optional<std::chrono::days> unused_for(const Arguments& arguments) {
  if (!arguments.unused && !arguments.older_than) return std::nullopt;
  if (!arguments.again || !arguments.unused || !arguments.older_than) {
    throw Error(Fault::usage, "--again, --unused and --older-than go together: a reminder of unused codes",
                "--again --unused --older-than 14");
  }
  return parse_days("--older-than", *arguments.older_than);
}

int reprint(const Arguments& arguments, const Session& session) {
  if (arguments.by || arguments.spool || arguments.again || arguments.unused || arguments.older_than ||
      arguments.retry_returned || arguments.strict || !arguments.selection.parse().empty()) {
    throw Error(Fault::usage, "--reprint makes the files of a batch again: of the other options only --output fits it",
                "to tell some codes once more: --again");
  }
  const auto batch = BatchId::parse(*arguments.reprint);
  if (!batch) throw Error(Fault::usage, fmt::format("--reprint: \"{}\" is not a batch's number", *arguments.reprint));
  Progress progress("letters");
  ops::ReprintRequest request{*batch, {}, [&](std::int64_t done, std::int64_t of) { progress(done, of); }};
  if (arguments.output) request.output = session.beside_store(arguments.output, "letters");
  const store::Store store(session.store_file());
  const auto keyring = ops::open_keyring(store);
  const auto run = session.start(store, "notify", arguments.dry_run);
  const auto report = ops::reprint(run, keyring, request);
  show(session, *batch, report, arguments.dry_run);
  return arguments.exit_code && report.letters == 0 ? kNothing : kDone;
}

int status_of(const ops::NotifyReport& report, const Arguments& arguments) {
  const bool news =
      std::any_of(report.unreachable.begin(), report.unreachable.end(),
                  [&](const ops::UnreachableCouple& couple) { return couple.first_time || arguments.strict; });
  if (news) return kPartly;
  return arguments.exit_code && report.emails + report.letters == 0 ? kNothing : kDone;
}

int notify(const Arguments& arguments, const Session& session) {
  session.no_csv();
  if (arguments.reprint) return reprint(arguments, session);
  if (!arguments.by)
    throw Error(Fault::usage, "by which channel?",
                "--by email, --by paper, or --by email,paper (in order of preference)");
  Progress progress("letters and messages");
  ops::NotifyRequest request;
  request.selection = arguments.selection.parse();
  request.channels = parse_channels(*arguments.by);
  request.again = arguments.again;
  request.unused_for = unused_for(arguments);
  request.retry_returned = arguments.retry_returned;
  request.output = session.beside_store(arguments.output, "letters");
  request.spool = session.beside_store(arguments.spool, "spool");
  request.confirm = [&](const ops::NotifyPlan& plan) {
    return session.confirm(question(plan, arguments.again ? "Notify again" : "Notify"));
  };
  request.progress = [&](std::int64_t done, std::int64_t of) { progress(done, of); };
  const store::Store store(session.store_file());
  const auto keyring = ops::open_keyring(store);
  const auto run = session.start(store, "notify", arguments.dry_run);
  const auto report = ops::notify(run, keyring, request);
  show(session, report, arguments.dry_run);
  return status_of(report, arguments);
}

}  // namespace

Action declare_notify(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  arguments->selection.declare(options);
  options.value("--by", arguments->by, "CHANNELS", "email, paper, or both in order of preference: email,paper");
  options.value("--output", arguments->output, "DIR", "where the letters (PDF) go (letters, beside the store)");
  options.value("--spool", arguments->spool, "DIR", "the Maildir where the messages go (spool, beside the store)");
  options.flag("--again", arguments->again, "tell named individuals once more; or, with the next two, remind in bulk");
  options.flag("--unused", arguments->unused, "of codes that were told and never used");
  options.value("--older-than", arguments->older_than, "DAYS", "and were told at least so many days ago");
  options.flag("--retry-returned", arguments->retry_returned, "also by a channel that came back, to the same address");
  options.value("--reprint", arguments->reprint, "BATCH",
                "make the letter files of a batch again, byte for byte; notify nobody");
  options.flag("--strict", arguments->strict,
               "exit with 3 whenever somebody cannot be reached, not only the first time");
  options.flag("--exit-code", arguments->exit_code, "exit with 5 if nobody was to be notified");
  options.flag("-n,--dry-run", arguments->dry_run, "show what would be done, do nothing");
  return [arguments](const Session& session) { return notify(*arguments, session); };
}

}  // namespace scts::cli
