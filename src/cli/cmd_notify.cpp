#include <fmt/format.h>

#include <algorithm>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/progress.hpp"
#include "cli/show/notify.hpp"
#include "cli/show/reprint.hpp"
#include "cli/show/test_page.hpp"
#include "cli/show/unknown.hpp"
#include "scts/error.hpp"
#include "scts/ops/codes/open_keyring.hpp"
#include "scts/ops/telling/notify.hpp"
#include "scts/ops/telling/reprint.hpp"
#include "scts/ops/telling/test_page.hpp"

namespace scts::cli {

namespace {

enum class Layout { letters, slips };

struct Arguments {
  SelectionOptions selection;
  std::vector<Channel> by;
  std::optional<std::string> output;
  std::optional<std::string> spool;
  std::optional<LetterOrder> order;
  bool duplex = false;
  bool test_page = false;
  std::optional<Layout> layout;
  std::optional<Per> per;
  bool cae = false;
  bool post = false;
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
  if (!arguments.by.empty()) return arguments.by;
  if (arguments.cae) return {Channel::paper};
  throw Error(Fault::usage, "by which channel?",
              "--by email, --by paper, or --by email,paper (in order of preference)");
}

/// Where no envelope is filled, nothing is sorted by postcodes; and slips are cut in class.
void demand_for_post(const Arguments& arguments) {
  if (arguments.cae && !arguments.post && arguments.order == LetterOrder::postcode) {
    throw Error(Fault::usage, "with --cae, --order postcode goes only with --post",
                "letters that are handed out in class are sorted by division");
  }
  if (arguments.post && arguments.layout == Layout::slips) {
    throw Error(Fault::usage, "--post and --layout slips exclude each other", "slips are handed out in class");
  }
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

int status_of(const ops::NotifyReport& report, const Arguments& arguments) {
  const bool news =
      std::any_of(report.unreachable.begin(), report.unreachable.end(),
                  [&](const ops::UnreachableOwner& owner) { return owner.first_time || arguments.strict; });
  if (news) return kPartly;
  return arguments.exit_code && report.emails + report.letters == 0 ? kNothing : kDone;
}

int print_test_page(const Arguments& arguments, const Session& session) {
  const auto store = session.open_store();
  const auto page =
      ops::write_test_page(store::Read(store), session.beside_store(arguments.output, "letters"), session.now());
  session.did(fmt::format("{} is made", page.native()));
  show_test_page(session, page);
  return kDone;
}

/// Asks nothing: nobody is notified by it, and no date changes.
int reprint(const Arguments& arguments, const Session& session) {
  const auto batch = BatchId::parse(*arguments.reprint);
  if (!batch) throw Error(Fault::usage, fmt::format("--reprint: \"{}\" is not a batch's number", *arguments.reprint));
  Progress progress("codes");
  ops::ReprintRequest request{*batch, {}, [&](std::int64_t done, std::int64_t of) { progress(done, of); }};
  if (arguments.output) request.output = session.beside_store(arguments.output, "letters");
  const auto store = session.open_store();
  const auto keyring = ops::open_keyring(store);
  const auto run = session.start(store, arguments.dry_run);
  const auto report = ops::reprint(run, keyring, request);
  show(session, run, *batch, report);
  const bool nothing =
      std::none_of(report.files.begin(), report.files.end(), [](const auto& file) { return file.made; });
  return arguments.exit_code && nothing ? kNothing : kDone;
}

int notify(const Arguments& arguments, const Session& session) {
  if (arguments.reprint || arguments.test_page) session.no_csv();
  if (arguments.reprint) return reprint(arguments, session);
  if (arguments.test_page) return print_test_page(arguments, session);
  Progress progress("letters and messages");
  ops::NotifyRequest request;
  demand_for_post(arguments);
  request.selection = arguments.selection.parse();
  request.channels = channels_of(arguments);
  request.kind = arguments.cae ? CodeKind::cae : CodeKind::car;
  request.slips = arguments.layout == Layout::slips;
  request.handing = arguments.post ? Handing::by_post : Handing::in_class;
  request.per = arguments.per.value_or(Per::bond);
  request.again = arguments.again;
  if (arguments.older_than) request.unused_for = parse_days("--older-than", *arguments.older_than);
  request.retry_returned = arguments.retry_returned;
  request.order = arguments.order.value_or(LetterOrder::division);
  request.duplex = arguments.duplex;
  request.output = session.beside_store(arguments.output, "letters");
  request.spool = session.beside_store(arguments.spool, "spool");
  request.confirm = [&](const ops::NotifyPlan& plan) {
    return session.confirm(question(plan, arguments.again ? "Notify again" : "Notify", request.slips));
  };
  request.confirm_unknown = [&](const std::vector<ops::UnknownFiles>& files) {
    warn_of(session, files);
    return session.confirm("Whoever was told by these may be told twice. Notify all the same?");
  };
  auto list = notify_list(session, request.kind, arguments.dry_run);
  request.entries = list.wish();
  request.progress = [&](std::int64_t done, std::int64_t of) { progress(done, of); };
  const auto store = session.open_store();
  const auto keyring = ops::open_keyring(store);
  const auto run = session.start(store, arguments.dry_run, [&](const ops::Run& rehearsal) {
    static_cast<void>(ops::notify(rehearsal, keyring, request));
  });
  const auto report = ops::notify(run, keyring, request);
  show(session, run, report, list);
  return status_of(report, arguments);
}

}  // namespace

Action declare_notify(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  arguments->selection.declare(options);
  options.choice_list("--by", arguments->by, "CHANNELS", "email, paper, or both in order of preference: email,paper",
                      named(std::array{Channel::email, Channel::paper}));
  options.flag("--cae", arguments->cae, "students' own codes; on paper if --by is left out");
  options.flag("--post", arguments->post, "with --cae: letters for the post, to the student's own address");
  options.choice("--per", arguments->per, "PER",
                 "bond: a letter or message for each couple; guardian: one for all of a guardian's codes",
                 Choices<Per>{{"bond", Per::bond, "a letter for each couple"},
                              {"guardian", Per::guardian, "one for all of a guardian's codes"}});
  options.choice("--layout", arguments->layout, "LAYOUT",
                 "with --cae: letters (the default), or slips to cut, eight to a page",
                 Choices<Layout>{{"letters", Layout::letters, "a page for each student"},
                                 {"slips", Layout::slips, "eight to a page, to cut"}});
  options.value("--output", arguments->output, "DIR", "where the letters (PDF) go (letters, beside the store)");
  options.value("--spool", arguments->spool, "DIR", "the Maildir where the messages go (spool, beside the store)");
  options.choice("--order", arguments->order, "ORDER", "of the letters: division (then name), or postcode",
                 named(std::array{LetterOrder::division, LetterOrder::postcode}));
  options.flag("--duplex", arguments->duplex,
               "for both sides of the paper: each letter begins on the front of a sheet");
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
  options.flag("-n,--dry-run", arguments->dry_run, "list who would be told and by what, do nothing");
  options.only("--test-page", {"--output"});
  options.only("--reprint", {"--output", "--exit-code", "--dry-run"});
  options.need("--layout", {"--cae"});
  options.exclude("--cae", SelectionOptions::kOfGuardians);
  options.exclude("--cae", {"--per"});
  options.need("--post", {"--cae"});
  options.need("--unused", {"--again", "--older-than"});
  options.need("--older-than", {"--unused"});
  return [arguments](const Session& session) { return notify(*arguments, session); };
}

}  // namespace scts::cli
