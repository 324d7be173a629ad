#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/show/search.hpp"
#include "scts/error.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  std::vector<std::string> names;
  SelectionOptions selection;
  bool exit_code = false;
};

int search(const Arguments& arguments, const Session& session) {
  if (arguments.names.size() > 1)
    throw Error(Fault::usage, "search takes one beginning of a name", "put names with blanks between quotes");
  const auto prefix =
      arguments.names.empty() ? std::nullopt : std::optional(parse_text("NAME", arguments.names.front()));
  const auto store = session.open_store();
  const store::Read read(store);
  const auto selection = arguments.selection.parse();
  auto list = person_list(session, selection.own_codes);
  const auto count = ops::search(read, prefix, selection, session.now().today,
                                 [&](const store::PersonRow& row) { add(list, row, selection.own_codes); });
  list.finish();
  return arguments.exit_code && count == 0 ? kNothing : kDone;
}

}  // namespace

Action declare_search(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.arguments(arguments->names, "NAME", "the beginning of a student's or guardian's name");
  arguments->selection.declare(options);
  arguments->selection.declare_own_codes(options);
  options.flag("--exit-code", arguments->exit_code, "exit with 5 if nobody was found");
  return [arguments](const Session& session) { return search(*arguments, session); };
}

}  // namespace scts::cli
