#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/show/services.hpp"
#include "scts/error.hpp"
#include "scts/ops/school/services.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  std::vector<std::string> services;
  bool dry_run = false;
};

int close_service(const Arguments& arguments, const Session& session) {
  session.no_csv();
  if (arguments.services.empty())
    throw Error(Fault::usage, "close-service needs a service", "scts close-service notes");
  const auto store = session.open_store();
  const auto run = session.start(store, arguments.dry_run);
  show_closed(session, run, ops::close_services(run, arguments.services, session.laid_down()));
  return kDone;
}

}  // namespace

Action declare_close_service(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.arguments(arguments->services, "SERVICE", "notes, absences, lpc or the school's own");
  options.offer(service_words());
  options.flag("-n,--dry-run", arguments->dry_run, "show what would change, change nothing");
  return [arguments](const Session& session) { return close_service(*arguments, session); };
}

}  // namespace scts::cli
