#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/show/show.hpp"
#include "scts/error.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  std::vector<std::string> services;
  bool eligible = false;
  bool not_eligible = false;
  bool mandatory = false;
  bool optional = false;
  bool dry_run = false;
};

/// Two flags that say yes and no.
std::optional<bool> either(bool yes, bool no) {
  return yes || no ? std::optional(yes) : std::nullopt;
}

int open_service(const Arguments& arguments, const Session& session) {
  session.no_csv();
  const ops::ServiceRequest request{arguments.services, either(arguments.eligible, arguments.not_eligible),
                                    either(arguments.mandatory, arguments.optional)};
  const store::Store store(session.store_file());
  const auto run = session.start(store, arguments.dry_run);
  const auto report = ops::open_services(run, request);
  if (request.eligible || request.mandatory) {
    show_decision(session, report, arguments.dry_run);
  } else {
    show(session, report, true, arguments.dry_run);
  }
  return kDone;
}

}  // namespace

Action declare_open_service(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.arguments(arguments->services, "SERVICE",
                    "notes, absences, lpc; none: declare that the school uses the télé-services");
  options.offer(service_words());
  options.flag("--eligible", arguments->eligible, "the académie decides: the school may open it (opens nothing)");
  options.flag("--not-eligible", arguments->not_eligible, "the académie decides: the school may not open it");
  options.flag("--mandatory", arguments->mandatory, "the rector decides: once open it cannot be closed");
  options.flag("--optional", arguments->optional, "the rector decides: the school is free");
  options.flag("-n,--dry-run", arguments->dry_run, "show what would change, change nothing");
  options.exclude("--eligible", {"--not-eligible"});
  options.exclude("--mandatory", {"--optional"});
  return [arguments](const Session& session) { return open_service(*arguments, session); };
}

}  // namespace scts::cli
