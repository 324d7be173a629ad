#include <fmt/format.h>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/show/publication.hpp"
#include "scts/error.hpp"
#include "scts/ops/school/publication.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  std::optional<std::string> service;
  bool continuous = false;
  bool scheduled = false;
  std::vector<std::string> add;
  std::vector<std::string> remove;
  CoupleOptions couples;
  bool dry_run = false;
};

ops::PublicationRequest request_of(const Arguments& arguments, const Session& session) {
  if (!arguments.service) {
    throw Error(Fault::usage, "set-publication needs a service, before its options",
                "scts set-publication notes --add 2026-12-18 --all");
  }
  ops::PublicationRequest request;
  request.service = *arguments.service;
  if (arguments.continuous) request.mode = PublicationMode::continuous;
  if (arguments.scheduled) request.mode = PublicationMode::scheduled;
  request.add = parse_dates("--add", arguments.add);
  request.remove = parse_dates("--remove", arguments.remove);
  request.couples = arguments.couples.parse();
  request.confirm = [&](std::int64_t lost) {
    return session.confirm(
        fmt::format("Publish {} day by day, and lose {}?", *arguments.service, counted(lost, "due date")));
  };
  return request;
}

int set_publication(const Arguments& arguments, const Session& session) {
  const auto request = request_of(arguments, session);
  const auto store = session.open_store();
  if (!request.mode && request.add.empty() && request.remove.empty() && request.couples.empty()) {
    const store::Read read(store);
    show(session, ops::publication(read, request.service, session.now()));
    return kDone;
  }
  session.no_csv();
  const auto run = session.start(store, arguments.dry_run, [&](const ops::Run& rehearsal) {
    static_cast<void>(ops::set_publication(rehearsal, request));
  });
  show_change(session, run, ops::set_publication(run, request));
  return kDone;
}

}  // namespace

Action declare_set_publication(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.argument(arguments->service, "SERVICE", "notes or absences; alone: show how it is published");
  options.offer(published_words());
  options.flag("--continuous", arguments->continuous, "publish day by day; loses all due dates");
  options.flag("--scheduled", arguments->scheduled, "publish on due dates");
  options.lists("--add", arguments->add, "DATE", "add due dates to the couples selected");
  options.lists("--remove", arguments->remove, "DATE", "take due dates from the couples selected");
  arguments->couples.declare(options);
  options.flag("-n,--dry-run", arguments->dry_run, "show what would change, change nothing");
  options.only("--continuous", {"--dry-run"});
  return [arguments](const Session& session) { return set_publication(*arguments, session); };
}

}  // namespace scts::cli
