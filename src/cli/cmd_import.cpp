#include <fmt/format.h>

#include <algorithm>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/show/import.hpp"
#include "cli/show/import_changes.hpp"
#include "scts/error.hpp"
#include "scts/files/input.hpp"
#include "scts/ops/people/drop_corrections.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  std::vector<std::string> files;
  ReadingOptions reading;
  bool force = false;
  bool partial = false;
  bool new_year = false;
  std::optional<std::string> max_departures;
  std::optional<std::string> rejects;
  bool drop_corrections = false;
  SelectionOptions selection;
  bool dry_run = false;
};

int drop_corrections(const Arguments& arguments, const Session& session) {
  if (!arguments.files.empty())
    throw Error(Fault::usage, "--drop-corrections takes no files: what SIECLE said last is known",
                "import the files apart");
  ops::DropRequest request{arguments.selection.parse(), [&](std::int64_t corrections) {
                             return session.confirm(fmt::format("Drop {}, and take what SIECLE said last?",
                                                                counted(corrections, "correction")));
                           }};
  const auto store = session.open_store();
  const auto run = session.start(store, arguments.dry_run, [&](const ops::Run& rehearsal) {
    static_cast<void>(ops::drop_corrections(rehearsal, request));
  });
  const bool listed = arguments.dry_run || session.verbose() || session.format() == Format::csv;
  auto changes = change_list(session);
  if (listed) request.on_change = [&](const store::RosterChange& change) { add(session, changes, change); };
  show(session, run, ops::drop_corrections(run, request), listed ? &changes : nullptr);
  return kDone;
}

int import(const Arguments& arguments, const Session& session) {
  if (arguments.drop_corrections) return drop_corrections(arguments, session);
  if (arguments.files.empty())
    throw Error(Fault::usage, "import needs files",
                "scts import ExportXML_ElevesAvecAdresses.zip ExportXML_ResponsablesAvecAdresses.zip");
  ops::ImportRequest request;
  request.files.assign(arguments.files.begin(), arguments.files.end());
  request.reading = arguments.reading.parse();
  request.force = arguments.force;
  request.partial = arguments.partial;
  request.new_year = arguments.new_year;
  request.on_new_year = [&](const ops::NewYear& year) { show(session, year); };
  if (arguments.max_departures) request.max_departures = parse_count("--max-departures", *arguments.max_departures);
  if (arguments.rejects == "-") throw Error(Fault::usage, "--rejects writes a file: name one");
  request.rejects = arguments.rejects;
  const auto store = session.open_store();
  // Whoever types it, or the program that makes it, may take his time: nobody waits for that inside the lock.
  const bool piped = std::find(arguments.files.begin(), arguments.files.end(), "-") != arguments.files.end();
  if (piped) files::keep_standard_input();
  const auto run = session.start(store, arguments.dry_run);
  const bool listed = arguments.dry_run || session.verbose() || session.format() == Format::csv;
  auto changes = change_list(session);
  if (listed) request.on_change = [&](const store::RosterChange& change) { add(session, changes, change); };
  const auto report = ops::import(run, request);
  show(session, run, report, listed ? &changes : nullptr);
  return report.rejected > 0 ? kPartly : kDone;
}

}  // namespace

Action declare_import(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.arguments(
      arguments->files, "FILE",
      "SIECLE exports (ZIP or XML), lists (CSV, .xlsx, .ods) and mail that came, in any order (- is stdin)");
  options.flag("-n,--dry-run", arguments->dry_run, "show what would change, change nothing");
  options.flag("--force", arguments->force, "take a file older than the last one of its kind");
  options.value("--max-departures", arguments->max_departures, "N",
                "let up to N of a kind vanish (else a tenth): students, bonds, marks …");
  options.flag("--new-year", arguments->new_year, "the files are of the next school year: it begins");
  options.flag("--partial", arguments->partial, "the files tell only what is new or changed: nothing vanishes");
  arguments->reading.declare(options);
  options.exclude("--new-year", {"--partial"});
  options.value("--rejects", arguments->rejects, "FILE",
                "set aside the rows of a list that fit nobody, with the reason");
  options.flag("--drop-corrections", arguments->drop_corrections,
               "take what SIECLE said last, where lists corrected it, of a selection");
  arguments->selection.declare(options);
  arguments->selection.declare_own_codes(options);
  auto fitting = SelectionOptions::kNames;
  for (const auto& option : fitting) options.need(option, {"--drop-corrections"});
  fitting.emplace_back("--dry-run");
  options.only("--drop-corrections", fitting);
  return [arguments](const Session& session) { return import(*arguments, session); };
}

}  // namespace scts::cli
