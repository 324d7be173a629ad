#include <fmt/format.h>

#include "cli/show/batch.hpp"
#include "cli/show/json.hpp"
#include "cli/show/show.hpp"

namespace scts::cli {

namespace {

void warn_of_invalid(const Session& session, const ops::ReprintReport& report) {
  if (report.invalid_codes == 0) return;
  session.warn(fmt::format("no longer valid: {} of the {} in these letters; take those out", report.invalid_codes,
                           counted(report.codes, "code")));
}

}  // namespace

void show(const Session& session, BatchId original, const ops::ReprintReport& report, bool dry_run) {
  warn_of_invalid(session, report);
  if (session.format() == Format::json) {
    Json files = Json::array();
    for (const auto& file : report.files) {
      files.push_back({{"path", file.path.native()}, {"count", file.letters}, {"made", file.made}});
    }
    session.print(line({{"schema", "scts.notify-reprint/1"},
                        {"batch", batch_of(report.batch)},
                        {"reprinted", original.value()},
                        {"files", files},
                        {"letters", report.letters},
                        {"codes", report.codes},
                        {"no_longer_valid", report.invalid_codes}}));
    return;
  }
  for (const auto& [path, letters, made] : report.files) {
    session.say(fmt::format("{} ({}{})", path.native(),
                            letters > 0 ? counted(letters, "letter") : "what lies on which page",
                            made ? "" : "; it is there already"));
  }
  session.say(batch_text(report.batch, dry_run));
}

}  // namespace scts::cli
