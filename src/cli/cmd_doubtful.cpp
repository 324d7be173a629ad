#include "cli/commands.hpp"
#include "cli/show/doubtful.hpp"
#include "scts/error.hpp"
#include "scts/ops/people/doubtful.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  std::vector<Doubt> doubts;
  bool exit_code = false;
};

int doubtful(const Arguments& arguments, const Session& session) {
  const auto doubts = arguments.doubts.empty() ? std::vector(kDoubts.begin(), kDoubts.end()) : arguments.doubts;
  const auto store = session.open_store();
  const store::Read read(store);
  auto list = doubt_list(session);
  const auto count = ops::doubtful(read, doubts, session.now().today, [&](const DoubtRow& row) { add(list, row); });
  list.finish();
  return arguments.exit_code && count == 0 ? kNothing : kDone;
}

}  // namespace

Action declare_doubtful(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.arguments(arguments->doubts, "DOUBT", "only these doubts: same-student, email and so on", named(kDoubts));
  options.flag("--exit-code", arguments->exit_code, "exit with 5 if nothing is doubtful");
  return [arguments](const Session& session) { return doubtful(*arguments, session); };
}

}  // namespace scts::cli
