#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/show/services.hpp"
#include "scts/error.hpp"
#include "scts/ops/school/services.hpp"

namespace scts::cli {

namespace {

/// Two flags that exclude each other.
struct Decision {
  bool yes = false;
  bool no = false;
};

struct Arguments {
  std::vector<std::string> services;
  Decision eligible;
  Decision mandatory;
  std::optional<std::string> title;
  bool dry_run = false;
};

/// Two flags that say yes and no.
std::optional<bool> taken(const Decision& decision) {
  return decision.yes || decision.no ? std::optional(decision.yes) : std::nullopt;
}

int open_service(const Arguments& arguments, const Session& session) {
  session.no_csv();
  const ops::ServiceRequest request{arguments.services, taken(arguments.eligible), taken(arguments.mandatory),
                                    arguments.title, session.laid_down()};
  const auto store = session.open_store();
  const auto run = session.start(store, arguments.dry_run);
  const auto report = ops::open_services(run, request);
  if (request.eligible || request.mandatory) {
    show_decision(session, run, report);
  } else {
    show_opened(session, run, report);
  }
  return kDone;
}

}  // namespace

Action declare_open_service(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.arguments(arguments->services, "SERVICE",
                    "notes, absences, lpc or the school's own; none: declare that the school uses the télé-services");
  options.offer(service_words());
  options.value("--title", arguments->title, "TITLE",
                "what letters call the service: adds it to the list, or renames it");
  options.flag("--eligible", arguments->eligible.yes, "the académie decides: the school may open it (opens nothing)");
  options.flag("--not-eligible", arguments->eligible.no, "the académie decides: the school may not open it");
  options.flag("--mandatory", arguments->mandatory.yes, "the rector decides: once open it cannot be closed");
  options.flag("--optional", arguments->mandatory.no, "the rector decides: the school is free");
  options.flag("-n,--dry-run", arguments->dry_run, "show what would change, change nothing");
  options.exclude("--eligible", {"--not-eligible"});
  options.exclude("--mandatory", {"--optional"});
  options.exclude("--title", {"--eligible", "--not-eligible", "--mandatory", "--optional"});
  return [arguments](const Session& session) { return open_service(*arguments, session); };
}

}  // namespace scts::cli
