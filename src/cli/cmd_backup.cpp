#include <fmt/format.h>
#include <unistd.h>

#include "cli/commands.hpp"
#include "cli/show/backup.hpp"
#include "scts/error.hpp"
#include "scts/files/real_path.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  std::vector<std::string> files;
  bool force = false;
  bool dry_run = false;
};

int to_stdout(const Arguments& arguments, const Session& session) {
  if (session.format() == Format::json) throw Error(Fault::usage, "the copy goes to standard output: no --json there");
  if (::isatty(STDOUT_FILENO) == 1) {
    throw Error(Fault::usage, "a terminal is no place for a copy of the store", "scts backup - | age -r … > FILE");
  }
  const auto store = session.open_store();
  if (arguments.dry_run) return kDone;
  static_cast<void>(ops::backup(store, session.wait(), [&](std::string_view bytes) {
    session.print(std::string(bytes));
    session.demand_output();
  }));
  return kDone;
}

int backup(const Arguments& arguments, const Session& session) {
  session.no_csv();
  if (arguments.files.size() != 1 || arguments.files.front().empty()) {
    throw Error(Fault::usage, "backup needs the name of one file", "scts backup /backup/school-$(date +%F).db");
  }
  const auto& name = arguments.files.front();
  if (name == "-") return to_stdout(arguments, session);
  const ops::BackupRequest request{files::real_path(name), arguments.force, session.wait()};
  const auto store = session.open_store();
  if (arguments.dry_run) {
    ops::check_backup(store, request);
    session.say(
        fmt::format("Would copy {} to {}. Dry run: nothing was copied.", store.file().native(), request.file.native()));
    return kDone;
  }
  const auto report = ops::backup(store, request);
  session.did(fmt::format("the copy is in {}", request.file.native()));
  show(session, store, request, report);
  return kDone;
}

}  // namespace

Action declare_backup(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.arguments(arguments->files, "FILE", "where the copy goes; - is standard output");
  options.flag("--force", arguments->force, "replace FILE, if it is an older copy of this store");
  options.flag("-n,--dry-run", arguments->dry_run, "check, copy nothing");
  return [arguments](const Session& session) { return backup(*arguments, session); };
}

}  // namespace scts::cli
