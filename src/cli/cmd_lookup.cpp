#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/show/lookup.hpp"
#include "scts/error.hpp"
#include "scts/ops/codes/lookup.hpp"
#include "scts/ops/codes/open_keyring.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  bool exit_code = false;
};

int lookup(const Arguments& arguments, const Session& session) {
  session.no_csv();
  const auto typed = read_code_text();
  if (typed.empty()) throw Error(Fault::usage, "nothing was read: a code was expected", "echo CODE | scts lookup");
  const auto store = session.open_store();
  const auto keyring = ops::open_keyring(store);
  static_cast<void>(session.log(store, {}, [&](const ops::Run& run) { ops::record_lookup(run, keyring, typed); }));
  const auto report = ops::lookup(store::Read(store), keyring, typed, session.now().today);
  show(session, report);
  return arguments.exit_code && report.codes.empty() ? kNothing : kDone;
}

}  // namespace

Action declare_lookup(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.flag("--exit-code", arguments->exit_code, "exit with 5 if no code fits");
  return [arguments](const Session& session) { return lookup(*arguments, session); };
}

}  // namespace scts::cli
