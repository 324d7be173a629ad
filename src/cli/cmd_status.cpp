#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "cli/show/divisions.hpp"
#include "cli/show/metrics.hpp"
#include "cli/show/status.hpp"
#include "scts/error.hpp"
#include "scts/ops/school/report.hpp"
#include "scts/ops/school/status.hpp"
#include "scts/ops/upkeep/metrics.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  bool by_division = false;
  bool cae = false;
  bool metrics = false;
  std::optional<std::string> output;
};

void metrics(const Arguments& arguments, const Session& session, const store::Read& read) {
  const auto text = metrics_text(ops::metrics(read, session.now()));
  Output output(session, arguments.output, Output::kForAll);
  output.write(text);
  output.finish();
}

int status(const Arguments& arguments, const Session& session) {
  const auto store = session.open_store();
  const store::Read read(store);
  if (arguments.metrics) {
    metrics(arguments, session, read);
  } else if (arguments.by_division) {
    show(session, ops::by_division(read, arguments.cae ? CodeKind::cae : CodeKind::car, session.now()));
  } else {
    show(session, ops::status(read, session.now(), session.laid_down()));
  }
  return kDone;
}

}  // namespace

Action declare_status(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.flag("--by-division", arguments->by_division, "how far each class is, and the school");
  options.flag("--cae", arguments->cae, "with --by-division: of students' own codes");
  options.flag("--metrics", arguments->metrics, "numbers and times for Prometheus");
  options.value("--output", arguments->output, "FILE", "where the metrics go, for all to read (standard output)");
  options.only("--metrics", {"--output"});
  options.exclude("--metrics", {"--json", "--csv"});
  options.need("--output", {"--metrics"});
  options.need("--cae", {"--by-division"});
  return [arguments](const Session& session) { return status(*arguments, session); };
}

}  // namespace scts::cli
