#include "cli/show/reprint.hpp"

#include <fmt/format.h>

#include "cli/show/json.hpp"
#include "cli/show/outcome.hpp"
#include "cli/show/owner.hpp"
#include "scts/deliver/file_name.hpp"

namespace scts::cli {

namespace {

Json invalid_of(const ops::ReprintReport& report) {
  Json pages = Json::array();
  for (const auto& [path, page, owner] : report.invalid) {
    pages.push_back({{"path", path.native()},
                     {"page", page},
                     {"student_id", owner.student.value()},
                     {"guardian_id", json_of(owner.guardian)}});
  }
  return pages;
}

std::string content_of(const ops::ReprintedFile& file, const ops::ReprintReport& report) {
  if (file.letters > 0) return counted(file.letters, report.paper == Paper::student_slips ? "slip" : "letter");
  return deliver::role_of(Channel::paper, file.path.filename().native(), file.letters) == deliver::FileRole::manifest
             ? "what lies on which page"
             : "how many are in which file";
}

}  // namespace

void show(const Session& session, const ops::Run& run, BatchId original, const ops::ReprintReport& report) {
  if (!report.invalid.empty()) {
    session.warn(fmt::format("no longer valid: {} of the {} in these files; do not hand those out",
                             report.invalid.size(), counted(report.codes, "code")));
  }
  if (session.format() == Format::json) {
    Json files = Json::array();
    for (const auto& file : report.files) {
      files.push_back({{"path", file.path.native()}, {"count", file.letters}, {"made", file.made}});
    }
    session.print(line({{"schema", "scts.notify-reprint/1"},
                        {"batch", json_of(report.batch)},
                        {"reprinted", original.value()},
                        {"files", files},
                        {"codes", report.codes},
                        {"no_longer_valid", invalid_of(report)}}));
    return;
  }
  for (const auto& file : report.files) {
    session.say(fmt::format("{} ({}{})", file.path.native(), content_of(file, report),
                            file.made ? "" : "; it is there already"));
  }
  say_count(session, static_cast<std::int64_t>(report.invalid.size()), "no longer valid:");
  for (const auto& [path, page, owner] : report.invalid) {
    session.say(fmt::format("          {}, page {}: {}", path.filename().native(), page, owner_text(owner)));
  }
  session.say(outcome(run, report.batch));
}

}  // namespace scts::cli
