#include <fmt/format.h>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/show/json.hpp"
#include "cli/show/table.hpp"
#include "scts/error.hpp"
#include "scts/ops/search.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  std::vector<std::string> names;
  SelectionOptions selection;
  bool exit_code = false;
};

Json json(const store::PersonRow& row) {
  return {{"student_id", row.student.value()},
          {"student", row.student_name},
          {"mef", row.mef},
          {"division", row.division},
          {"guardian_id", row.guardian ? Json(row.guardian->value()) : Json()},
          {"guardian", row.guardian_name},
          {"rank", row.rank ? Json(static_cast<int>(*row.rank)) : Json()},
          {"access", row.access},
          {"notified_on", row.notified_on ? Json(*row.notified_on) : Json()},
          {"left", row.left}};
}

int search(const Arguments& arguments, const Session& session) {
  if (arguments.names.size() > 1)
    throw Error(Fault::usage, "search takes one beginning of a name", "put names with blanks between quotes");
  const auto prefix = arguments.names.empty() ? std::nullopt : std::optional(arguments.names.front());
  const store::Store store(session.store_file());
  const store::Read read(store);
  std::int64_t count = 0;
  if (session.format() == Format::json) {
    Json entries = Json::array();
    count = ops::search(read, prefix, arguments.selection.parse(), session.now().today,
                        [&](const store::PersonRow& row) { entries.push_back(json(row)); });
    session.print(line({{"schema", "scts.search/1"}, {"entries", entries}}));
  } else {
    std::vector<std::string> header{"student_id", "student", "mef",    "division",   "guardian_id",
                                    "guardian",   "rank",    "access", "notified_on"};
    const bool csv = session.format() == Format::csv;  // people read who has left beside the name, programs in a column
    if (csv) header.emplace_back("left");
    Table table(session, header);
    count =
        ops::search(read, prefix, arguments.selection.parse(), session.now().today, [&](const store::PersonRow& row) {
          if (csv && !row.guardian) return;  // the CSV is a list of couples, fit for --pairs
          std::vector<std::string> cells{std::to_string(row.student.value()),
                                         row.student_name + (row.left && !csv ? " (left)" : ""),
                                         row.mef,
                                         row.division,
                                         row.guardian ? std::to_string(row.guardian->value()) : "",
                                         row.guardian_name,
                                         row.rank ? std::to_string(static_cast<int>(*row.rank)) : "",
                                         row.access ? "yes" : "no",
                                         row.notified_on.value_or("")};
          if (csv) cells.emplace_back(row.left ? "yes" : "no");
          table.row(std::move(cells));
        });
    table.finish();
    if (count == 0 && session.format() == Format::text) session.say("Nobody found.");
  }
  return arguments.exit_code && count == 0 ? kNothing : kDone;
}

}  // namespace

Action declare_search(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.arguments(arguments->names, "NAME", "the beginning of a student's or guardian's name");
  arguments->selection.declare(options);
  options.flag("--exit-code", arguments->exit_code, "exit with 5 if nobody was found");
  return [arguments](const Session& session) { return search(*arguments, session); };
}

}  // namespace scts::cli
