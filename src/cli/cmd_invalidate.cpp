#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/show/ending.hpp"
#include "cli/show/invalidate.hpp"
#include "scts/error.hpp"
#include "scts/ops/codes/invalidate.hpp"
#include "scts/ops/codes/open_keyring.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  SelectionOptions selection;
  bool cae = false;
  bool code_stdin = false;
  std::optional<std::string> from;
  ReadingOptions reading;
  std::optional<Reason> reason;
  bool exit_code = false;
  bool dry_run = false;
};

int invalidate(const Arguments& arguments, const Session& session) {
  ops::InvalidateRequest request;
  request.kind = arguments.cae ? CodeKind::cae : CodeKind::car;
  request.reason = arguments.reason;
  auto list = invalidate_list(session, request.kind, arguments.dry_run);
  request.entries = list.wish();
  if (arguments.code_stdin) {
    request.code = read_code();
  } else if (arguments.from) {
    request.list = exchange::read_bonds(*arguments.from, arguments.reading.parse());
    request.list_file = *arguments.from;
  } else {
    request.selection = arguments.selection.parse();
  }
  request.confirm = [&](const rules::Ending& ending) { return session.confirm(question("Invalidate", ending)); };
  const auto store = session.open_store();
  const auto keyring = ops::open_keyring(store);
  const auto run = session.start(store, arguments.dry_run, [&](const ops::Run& rehearsal) {
    static_cast<void>(ops::invalidate(rehearsal, keyring, request));
  });
  const auto report = ops::invalidate(run, keyring, request);
  show(session, run, report, list);
  return arguments.exit_code && report.invalidated + report.access_withdrawn == 0 ? kNothing : kDone;
}

}  // namespace

Action declare_invalidate(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  arguments->selection.declare(options);
  options.flag("--cae", arguments->cae, "students' own codes");
  options.flag("--code-stdin", arguments->code_stdin, "the code itself, read from stdin (without echo on a terminal)");
  options.value("--from", arguments->from, "FILE", "a CSV student_id;guardian_id and optionally reason (- is stdin)");
  arguments->reading.declare(options);
  options.choice("--reason", arguments->reason, "REASON", "refusal, lost, departure or request (the default)",
                 named(std::array{Reason::refusal, Reason::lost, Reason::departure, Reason::request}));
  options.flag("--exit-code", arguments->exit_code, "exit with 5 if there was nothing to invalidate");
  options.flag("-n,--dry-run", arguments->dry_run, "list whom it would touch, change nothing");
  options.only("--code-stdin", {"--cae", "--reason", "--exit-code", "--dry-run"});
  options.only("--from", {"--encoding", "--delimiter", "--map", "--sheet", "--reason", "--exit-code", "--dry-run"});
  for (const auto& option : ReadingOptions::kNames) options.need(option, {"--from"});
  options.exclude("--cae", SelectionOptions::kOfGuardians);
  return [arguments](const Session& session) { return invalidate(*arguments, session); };
}

}  // namespace scts::cli
