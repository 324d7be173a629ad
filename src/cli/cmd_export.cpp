#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/show/listing.hpp"
#include "cli/suggest.hpp"
#include "scts/error.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  std::optional<std::string> what;
  SelectionOptions selection;
  std::optional<std::string> fields;
  std::optional<std::string> output;
  bool xlsx = false;
  bool excel = false;
  bool reveal = false;
  bool exit_code = false;
};

std::vector<std::string> known_lists() {
  std::vector<std::string> names;
  for (const auto& listing : store::listings()) names.emplace_back(listing.name);
  return names;
}

const store::Listing& listing_of(const std::optional<std::string>& what) {
  const auto names = known_lists();
  const auto known = fmt::format("{}", fmt::join(names, ", "));
  if (!what) throw Error(Fault::usage, "export what?", known);
  if (const auto* listing = store::find_listing(*what)) return *listing;
  const auto near = suggest(*what, names);
  throw Error(Fault::usage, fmt::format("there is no list \"{}\" to export", *what),
              near.empty() ? known : fmt::format("did you mean {}?", near));
}

std::vector<std::string> names_of(const std::optional<std::string>& fields, const store::Listing& listing) {
  std::vector<std::string> names;
  if (!fields) {
    for (const auto& column : listing.columns) names.emplace_back(column.name);
    return names;
  }
  for (std::size_t from = 0; from <= fields->size();) {
    const auto comma = std::min(fields->find(',', from), fields->size());
    names.push_back(fields->substr(from, comma - from));
    from = comma + 1;
  }
  return names;
}

/// Of students' own codes, if the selection is about those.
const store::Listing& listing_about(const store::Listing& listing, const Selection& selection) {
  if (!selection.own_codes) return listing;
  if (listing.own_codes) return *listing.own_codes;
  std::vector<std::string_view> others;
  for (const auto& each : store::listings()) {
    if (each.own_codes) others.push_back(each.name);
  }
  throw Error(Fault::usage, fmt::format("{} is not about students' own codes: --cae does not fit it", listing.name),
              fmt::format("it fits {}", fmt::join(others, ", ")));
}

bool has_codes(const store::Listing& listing) {
  return std::any_of(listing.columns.begin(), listing.columns.end(),
                     [](const store::Column& column) { return column.type == store::CellType::code; });
}

List::Form form_of(const Arguments& arguments, const Session& session) {
  if (arguments.excel) return List::Form::excel;
  if (!arguments.xlsx) return session.format() == Format::json ? List::Form::lines : List::Form::csv;
  if (Output::is_standard(arguments.output) && ::isatty(STDOUT_FILENO) == 1)
    throw Error(Fault::usage, "a workbook is nothing for a terminal", "write a file with --output FILE.xlsx");
  return List::Form::workbook;
}

int export_list(const Arguments& arguments, const Session& session) {
  const auto selection = arguments.selection.parse();
  const auto& listing = listing_about(listing_of(arguments.what), selection);
  if (arguments.reveal && !has_codes(listing)) {
    throw Error(Fault::usage, "--reveal goes only with codes and letters");
  }
  const auto columns = ops::columns_of(listing, names_of(arguments.fields, listing));
  const ops::ListRequest request{listing, selection, columns};
  const auto form = form_of(arguments, session);
  const auto store = session.open_store();
  auto rows = cli::listing(session, form, request, arguments.output);
  const auto add = [&](std::span<const Cell> cells) { rows.row(cells); };
  if (arguments.reveal) rows.hold();  // it is read under the lock
  const auto count = arguments.reveal ? ops::list_revealed(session.start(store, false), request, add)
                                      : ops::list(store, request, session.now().today, add);
  rows.finish();
  return arguments.exit_code && count == 0 ? kNothing : kDone;
}

}  // namespace

Action declare_export(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.argument(arguments->what, "WHAT", fmt::format("{}", fmt::join(known_lists(), ", ")));
  std::vector<Word> lists;
  for (const auto& each : store::listings()) lists.push_back({std::string(each.name), std::string(each.meaning)});
  options.offer(std::move(lists));
  arguments->selection.declare(options);
  arguments->selection.declare_own_codes(options);
  options.value("--fields", arguments->fields, "A,B,C", "only these columns, in this order");
  options.value("--output", arguments->output, "FILE", "write a file, whole or not at all (- is stdout, the default)");
  options.flag("--xlsx", arguments->xlsx, "as a workbook: all cells are text");
  options.flag("--excel", arguments->excel, "as CSV that a spreadsheet opens by a double click");
  options.exclude("--xlsx", {"--excel", "--csv", "--json"});
  options.exclude("--excel", {"--json"});
  options.flag("--reveal", arguments->reveal,
               "of codes and letters: codes in clear, which is written down in the journal");
  options.flag("--exit-code", arguments->exit_code, "exit with 5 if nothing matched");
  return [arguments](const Session& session) { return export_list(*arguments, session); };
}

}  // namespace scts::cli
