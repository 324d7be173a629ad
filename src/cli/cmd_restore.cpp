#include <fmt/format.h>
#include <unistd.h>

#include "cli/commands.hpp"
#include "cli/show/restore.hpp"
#include "scts/error.hpp"
#include "scts/files/real_path.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  std::vector<std::string> files;
  std::optional<std::string> key;
  bool force = false;
  bool dry_run = false;
};

void follow_zone_of_copy(const Session& session, const std::filesystem::path& backup) {
  try {
    session.follow_zone_of(store::Store::as_it_is(backup));
  } catch (const std::exception&) {  // whatever is wrong with it is told later
  }
}

int restore(const Arguments& arguments, const Session& session) {
  session.no_csv();
  if (arguments.files.size() != 1 || arguments.files.front().empty()) {
    throw Error(Fault::usage, "restore needs the name of one file", "scts restore /backup/school-2026-11-25.db");
  }
  ops::RestoreRequest request{files::real_path(arguments.files.front()),
                              session.store_file(),
                              {},
                              arguments.force,
                              session.actor(),
                              session.accept_clock(),
                              {},
                              {}};
  if (arguments.key) request.key = files::real_path(*arguments.key);
  request.taker = {fmt::format("'scts restore' (process {}, {})", ::getpid(), session.actor()), session.wait(),
                   [&](const std::string& why) {
                     if (!session.quiet()) session.warn(fmt::format("waiting: {}", why));
                   }};
  request.confirm = [&](const ops::RestorePlan& plan) { return session.confirm(question(request, plan)); };
  follow_zone_of_copy(session, request.backup);
  if (arguments.dry_run) {
    show_plan(session, request, ops::check_restore(request, session.now()));
  } else {
    show(session, request, ops::restore(request, session.now()));
  }
  return kDone;
}

}  // namespace

Action declare_restore(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.arguments(arguments->files, "BACKUP", "the copy, as 'scts backup' made it");
  options.flag("--force", arguments->force, "replace a store that is newer, another one, or damaged");
  options.value("--key", arguments->key, "FILE", "a copy of the store's key, where the store has none");
  options.flag("-n,--dry-run", arguments->dry_run, "check, restore nothing");
  return [arguments](const Session& session) { return restore(*arguments, session); };
}

}  // namespace scts::cli
