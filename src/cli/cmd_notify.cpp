#include <fmt/format.h>

#include <algorithm>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/progress.hpp"
#include "cli/show/notify.hpp"
#include "cli/show/reprint.hpp"
#include "cli/show/test_page.hpp"
#include "scts/error.hpp"
#include "scts/ops/keyring.hpp"
#include "scts/ops/notify.hpp"
#include "scts/ops/reprint.hpp"
#include "scts/ops/test_page.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  SelectionOptions selection;
  std::optional<std::string> by;
  std::optional<std::string> output;
  std::optional<std::string> spool;
  std::optional<std::string> order;
  bool duplex = false;
  bool test_page = false;
  std::optional<std::string> layout;
  std::optional<std::string> per;
  bool cae = false;
  bool again = false;
  bool unused = false;
  std::optional<std::string> older_than;
  bool retry_returned = false;
  std::optional<std::string> reprint;
  bool strict = false;
  bool exit_code = false;
  bool dry_run = false;
};

/// Students are told on paper, in class, unless something else is asked for (guide, 4.4.1).
std::vector<Channel> channels_of(const Arguments& arguments) {
  if (arguments.by) return parse_channels(*arguments.by);
  if (arguments.cae) return {Channel::paper};
  throw Error(Fault::usage, "by which channel?",
              "--by email, --by paper, or --by email,paper (in order of preference)");
}

bool wants_slips(const Arguments& arguments) {
  if (!arguments.layout) return false;
  if (*arguments.layout != "letters" && *arguments.layout != "slips") {
    throw Error(Fault::usage, fmt::format("--layout: \"{}\" is neither letters nor slips", *arguments.layout));
  }
  if (!arguments.cae) throw Error(Fault::usage, "--layout is for students' codes only", "add --cae");
  return *arguments.layout == "slips";
}

Per per_of(const Arguments& arguments) {
  if (!arguments.per || *arguments.per == "bond") return Per::bond;
  if (*arguments.per != "guardian") {
    throw Error(Fault::usage, fmt::format("--per: \"{}\" is neither bond nor guardian", *arguments.per));
  }
  if (arguments.cae) throw Error(Fault::usage, "students' own codes have no guardian: --per does not fit them");
  return Per::guardian;
}

/// "7 by e-mail (4 messages)".
std::string part(std::int64_t codes, std::string_view way, std::int64_t sheets, std::string_view noun) {
  return fmt::format("{} by {}{}", codes, way, codes == sheets ? "" : fmt::format(" ({})", counted(sheets, noun)));
}

std::string question(const ops::NotifyPlan& plan, std::string_view verb, bool slips) {
  const auto* const letter = slips ? "slip" : "letter";
  const auto emails = part(plan.emails, "e-mail", plan.messages, "message");
  const auto letters = part(plan.letters, letter, plan.sheets, letter);
  const auto all = plan.emails + plan.letters;
  if (plan.emails > 0 && plan.letters > 0) return fmt::format("{} {} codes: {}, {}?", verb, all, emails, letters);
  const auto way = plan.letters == 0 ? emails : letters;
  return fmt::format("{} {}{}?", verb, counted(all, "code"), way.substr(way.find(' ')));
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

int status_of(const ops::NotifyReport& report, const Arguments& arguments) {
  const bool news =
      std::any_of(report.unreachable.begin(), report.unreachable.end(),
                  [&](const ops::UnreachableOwner& owner) { return owner.first_time || arguments.strict; });
  if (news) return kPartly;
  return arguments.exit_code && report.emails + report.letters == 0 ? kNothing : kDone;
}

int print_test_page(const Arguments& arguments, const Session& session) {
  if (arguments.by || arguments.again || arguments.dry_run) {
    throw Error(Fault::usage, "--test-page notifies nobody: it takes no other option than --output");
  }
  const store::Store store(session.store_file());
  show_test_page(session, ops::write_test_page(store::Read(store), session.beside_store(arguments.output, "letters"),
                                               session.now()));
  return kDone;
}

/// Asks nothing: nobody is notified by it, and no date changes.
int reprint(const Arguments& arguments, const Session& session) {
  const bool others = arguments.by || arguments.spool || arguments.order || arguments.duplex || arguments.test_page ||
                      arguments.layout || arguments.per || arguments.cae || arguments.again || arguments.unused ||
                      arguments.older_than || arguments.retry_returned || arguments.strict ||
                      !arguments.selection.parse().empty();
  if (others) {
    throw Error(Fault::usage, "--reprint makes the files of a batch again: of the other options only --output fits it",
                "to tell some codes once more: --again");
  }
  const auto batch = BatchId::parse(*arguments.reprint);
  if (!batch) throw Error(Fault::usage, fmt::format("--reprint: \"{}\" is not a batch's number", *arguments.reprint));
  Progress progress("codes");
  ops::ReprintRequest request{*batch, {}, [&](std::int64_t done, std::int64_t of) { progress(done, of); }};
  if (arguments.output) request.output = session.beside_store(arguments.output, "letters");
  const store::Store store(session.store_file());
  const auto keyring = ops::open_keyring(store);
  const auto run = session.start(store, "notify", arguments.dry_run);
  const auto report = ops::reprint(run, keyring, request);
  show(session, run, *batch, report);
  const bool nothing =
      std::none_of(report.files.begin(), report.files.end(), [](const auto& file) { return file.made; });
  return arguments.exit_code && nothing ? kNothing : kDone;
}

LetterOrder order_of(const Arguments& arguments) {
  if (!arguments.order) return LetterOrder::division;
  if (const auto order = parse_letter_order(*arguments.order)) return *order;
  throw Error(Fault::usage, fmt::format("--order: \"{}\" is no order of letters", *arguments.order),
              "--order division, or --order postcode");
}

int notify(const Arguments& arguments, const Session& session) {
  session.no_csv();
  if (arguments.reprint) return reprint(arguments, session);
  if (arguments.test_page) return print_test_page(arguments, session);
  Progress progress("letters and messages");
  ops::NotifyRequest request;
  request.selection = arguments.selection.parse();
  request.channels = channels_of(arguments);
  request.kind = arguments.cae ? CodeKind::cae : CodeKind::car;
  request.slips = wants_slips(arguments);
  request.per = per_of(arguments);
  request.again = arguments.again;
  request.unused_for = unused_for(arguments);
  request.retry_returned = arguments.retry_returned;
  request.order = order_of(arguments);
  request.duplex = arguments.duplex;
  request.output = session.beside_store(arguments.output, "letters");
  request.spool = session.beside_store(arguments.spool, "spool");
  request.confirm = [&](const ops::NotifyPlan& plan) {
    return session.confirm(question(plan, arguments.again ? "Notify again" : "Notify", request.slips));
  };
  request.progress = [&](std::int64_t done, std::int64_t of) { progress(done, of); };
  const store::Store store(session.store_file());
  const auto keyring = ops::open_keyring(store);
  const auto run = session.start(store, "notify", arguments.dry_run);
  const auto report = ops::notify(run, keyring, request);
  show(session, run, report);
  return status_of(report, arguments);
}

}  // namespace

Action declare_notify(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  arguments->selection.declare(options);
  options.value("--by", arguments->by, "CHANNELS", "email, paper, or both in order of preference: email,paper");
  options.flag("--cae", arguments->cae, "students' own codes; on paper if --by is left out");
  options.value("--per", arguments->per, "PER",
                "bond: a letter or message for each couple; guardian: one for all of a guardian's codes");
  options.value("--layout", arguments->layout, "LAYOUT",
                "with --cae: letters (the default), or slips to cut, eight to a page");
  options.value("--output", arguments->output, "DIR", "where the letters (PDF) go (letters, beside the store)");
  options.value("--spool", arguments->spool, "DIR", "the Maildir where the messages go (spool, beside the store)");
  options.value("--order", arguments->order, "ORDER", "of the letters: division (then name), or postcode");
  options.flag("--duplex", arguments->duplex, "begin each letter on the front of a sheet (a blank page after it)");
  options.flag("--test-page", arguments->test_page, "print a page to hold against an envelope; notify nobody");
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
