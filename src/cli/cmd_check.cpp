#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/progress.hpp"
#include "cli/show/check.hpp"
#include "scts/error.hpp"
#include "scts/files/real_path.hpp"
#include "scts/ops/upkeep/check.hpp"
#include "scts/store/store.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  std::optional<std::string> key;
  bool repair = false;
  bool dry_run = false;
};

int check(const Arguments& arguments, const Session& session) {
  session.no_csv();
  const auto file = session.store_file();
  const auto key = arguments.key ? files::real_path(*arguments.key) : store::Store::key_file(file);
  try {
    session.follow_zone_of(store::Store::as_it_is(file));
  } catch (const std::exception&) {  // whatever is wrong with the store is for the check to tell
  }
  Progress progress("codes");
  FindingList view(session, file);
  ops::CheckRequest request{session.now().today, file, key, {}, {}, {}, session.laid_down()};
  request.found = [&](const ops::Finding& finding) { view.add(finding); };
  request.progress = [&](std::int64_t done, std::int64_t of) { progress(done, of); };
  if (arguments.repair && !arguments.dry_run) {
    request.repair = [&](const store::Store& store) { return session.start(store, false); };
  }
  return view.finish(ops::check(request));
}

}  // namespace

Action declare_check(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.flag("--repair", arguments->repair, "mend what can be mended safely");
  options.value("--key", arguments->key, "FILE", "the key file, to check a copy of the store (STORE.key)");
  options.flag("-n,--dry-run", arguments->dry_run, "with --repair: tell what would be mended, change nothing");
  options.exclude("--key", {"--repair"});
  options.need("--dry-run", {"--repair"});
  return [arguments](const Session& session) { return check(*arguments, session); };
}

}  // namespace scts::cli
