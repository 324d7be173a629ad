#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/show/ending.hpp"
#include "cli/show/generate.hpp"
#include "scts/error.hpp"
#include "scts/ops/codes/generate.hpp"
#include "scts/ops/codes/open_keyring.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  SelectionOptions selection;
  bool renew = false;
  bool give_back = false;
  bool exit_code = false;
  bool dry_run = false;
};

int generate(CodeKind kind, const Arguments& arguments, const Session& session) {
  auto list = generate_list(session, kind, arguments.dry_run);
  auto selection = arguments.selection.parse();
  if (arguments.give_back && !selection.bonds_given) {
    throw Error(Fault::usage, "--give-back goes only with --pairs or --reference");
  }
  const auto store = session.open_store();
  const ops::GenerateRequest request{
      .selection = std::move(selection),
      .renew = arguments.renew,
      .kind = kind,
      .give_back = arguments.give_back,
      .confirm_renewal = [&](const rules::Ending& ending) { return session.confirm(question("Renew", ending)); },
      .confirm_giving_back =
          [&](const std::vector<Withdrawal>& given_back) { return session.confirm(question(given_back)); },
      .entries = list.wish()};
  const auto keyring = ops::open_keyring(store);
  const auto run = session.start(store, arguments.dry_run, [&](const ops::Run& rehearsal) {
    static_cast<void>(ops::generate_codes(rehearsal, keyring, request));
  });
  const auto report = ops::generate_codes(run, keyring, request);
  show(session, run, report, list);
  return arguments.exit_code && report.created + report.renewed == 0 ? kNothing : kDone;
}

Action declare(CodeKind kind, const std::shared_ptr<Arguments>& arguments, Options& options) {
  options.flag("--renew", arguments->renew,
               "a new code also where there is one; where it was notified or used, only for named individuals");
  options.flag("--exit-code", arguments->exit_code, "exit with 5 if no code was to be created");
  options.flag("-n,--dry-run", arguments->dry_run, "list whom it would touch, change nothing");
  return [kind, arguments](const Session& session) { return generate(kind, *arguments, session); };
}

}  // namespace

Action declare_generate_car(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  arguments->selection.declare(options);
  options.flag("--give-back", arguments->give_back,
               "with --pairs or --reference: also those whose access was taken away");
  return declare(CodeKind::car, arguments, options);
}

Action declare_generate_cae(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  arguments->selection.declare_students(options);
  return declare(CodeKind::cae, arguments, options);
}

}  // namespace scts::cli
