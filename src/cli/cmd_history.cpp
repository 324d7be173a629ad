#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/show/history.hpp"
#include "scts/error.hpp"
#include "scts/ops/codes/history.hpp"
#include "scts/ops/codes/open_keyring.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  SelectionOptions selection;
  bool code_stdin = false;
  bool exit_code = false;
};

int history(const Arguments& arguments, const Session& session) {
  std::optional<Selection> selection;
  std::optional<Code> code;
  if (arguments.code_stdin) {
    code = read_code();
  } else {
    selection = arguments.selection.parse();
  }
  const auto store = session.open_store();
  const auto keyring = ops::open_keyring(store);
  const auto about = ops::history_of(store::Read(store), keyring, selection, code);
  const bool logged =
      session.log(store, "codes are masked", [&](const ops::Run& run) { ops::record_history(run, about); });
  const auto codes = logged ? Codes::clear : Codes::masked;
  auto list = history_list(session, codes);
  const auto count = ops::history(store::Read(store), keyring, about, session.now().today,
                                  [&](const ops::HistoryEntry& entry) { add(list, entry, codes); });
  list.finish();
  if (count == 0 && session.format() == Format::text && !session.quiet())
    session.warn("the selection holds no couple and no student with a code: there is no history");
  return arguments.exit_code && count == 0 ? kNothing : kDone;
}

}  // namespace

Action declare_history(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  arguments->selection.declare(options);
  arguments->selection.declare_own_codes(options);
  options.flag("--code-stdin", arguments->code_stdin,
               "the owner of a code, read from stdin (without echo on a terminal)");
  options.flag("--exit-code", arguments->exit_code, "exit with 5 if nothing matched");
  options.only("--code-stdin", {"--exit-code"});
  return [arguments](const Session& session) { return history(*arguments, session); };
}

}  // namespace scts::cli
