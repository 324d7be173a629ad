#include <fmt/format.h>

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/show/doubtful.hpp"
#include "scts/error.hpp"
#include "scts/ops/doubtful.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  std::vector<std::string> doubts;
  bool exit_code = false;
};

std::vector<Doubt> parse_doubts(const std::vector<std::string>& words) {
  if (words.empty()) return {kDoubts.begin(), kDoubts.end()};
  std::vector<Doubt> doubts;
  for (const auto& word : words) {
    const auto doubt = parse_doubt(word);
    if (!doubt) {
      std::string known;
      for (const auto each : kDoubts) known += fmt::format("{}{}", known.empty() ? "" : ", ", name(each));
      throw Error(Fault::usage, fmt::format("\"{}\" is no doubt", word), "one or more of: " + known);
    }
    if (std::find(doubts.begin(), doubts.end(), *doubt) == doubts.end()) doubts.push_back(*doubt);
  }
  return doubts;
}

int doubtful(const Arguments& arguments, const Session& session) {
  const auto doubts = parse_doubts(arguments.doubts);
  const store::Store store(session.store_file());
  const store::Read read(store);
  auto list = doubt_list(session);
  const auto count = ops::doubtful(read, doubts, session.now().today, [&](const DoubtRow& row) { add(list, row); });
  list.finish();
  return arguments.exit_code && count == 0 ? kNothing : kDone;
}

}  // namespace

Action declare_doubtful(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.arguments(arguments->doubts, "DOUBT", "only these doubts: same-student, email and so on");
  options.flag("--exit-code", arguments->exit_code, "exit with 5 if nothing is doubtful");
  return [arguments](const Session& session) { return doubtful(*arguments, session); };
}

}  // namespace scts::cli
