#include "cli/show/replicate.hpp"

#include <fmt/format.h>

#include "cli/show/json.hpp"
#include "cli/show/outcome.hpp"

namespace scts::cli {

namespace {

std::string_view name(replica::Difference::Kind kind) {
  switch (kind) {
    case replica::Difference::Kind::missing:
      return "missing";
    case replica::Difference::Kind::surplus:
      return "surplus";
    case replica::Difference::Kind::different:
      break;
  }
  return "different";
}

std::string name(const ops::TriedCode& code) {
  const auto student = fmt::format("{} ({})", code.student, code.owner.student.value());
  return code.owner.guardian ? fmt::format("{}, {} ({})", student, code.guardian, code.owner.guardian->value())
                             : student;
}

std::string selection(const Owner& owner) {
  const auto student = fmt::format("--student {}", owner.student.value());
  return owner.guardian ? fmt::format("{} --guardian {}", student, owner.guardian->value()) : student;
}

void warn_of_missing(const Session& session, std::int64_t codes) {
  if (codes == 0) return;
  session.warn(
      fmt::format("{} used, and the replica did not know it: it was rolled back, or is another one; they open no "
                  "second account, and their families need new codes",
                  codes == 1 ? "1 code was" : fmt::format("{} codes were", codes)));
}

}  // namespace

void show(const Session& session, const ops::Run& run, const replica::Place& place,
          const ops::ReplicateReport& report) {
  if (report.used_codes_unknown > 0) {
    session.warn(fmt::format("{} used in the replica, which this store does not know: was it restored from a backup?",
                             counted(report.used_codes_unknown, "code")));
  }
  warn_of_missing(session, report.used_codes_missing);
  for (const auto& code : report.tried) {
    session.warn(
        fmt::format("{} wrong tries with the code of {}, the latest on {}: is it somebody else who tries? a "
                    "new one: scts generate-{} --renew {}",
                    code.tries, name(code), iso(code.last).substr(0, 10), code.owner.guardian ? "car" : "cae",
                    selection(code.owner)));
  }
  if (session.format() == Format::json) {
    Json tried = Json::array();
    for (const auto& code : report.tried) {
      tried.push_back({{"student_id", code.owner.student.value()},
                       {"guardian_id", json_of(code.owner.guardian)},
                       {"tries", code.tries},
                       {"last_at", iso(code.last)}});
    }
    session.print(line(
        {{"schema", "scts.replicate/1"},
         {"replica", place.text()},
         {"mode", report.whole ? "full" : "incremental"},
         {"rows",
          {{"inserted", report.rows.inserted}, {"updated", report.rows.updated}, {"deleted", report.rows.deleted}}},
         {"used_codes_received", report.used_codes_received},
         {"used_codes_missing", report.used_codes_missing},
         {"tried", tried},
         {"watermark", report.watermark}}));
    return;
  }
  if (report.rows.nothing()) {
    session.say(fmt::format("Nothing to do: {} shows what it should.", place.text()));
  } else {
    session.say(fmt::format("{}: {} inserted, {} updated, {} deleted.", place.text(),
                            counted(report.rows.inserted, "row"), report.rows.updated, report.rows.deleted));
  }
  if (report.used_codes_received > 0)
    session.say(fmt::format("{} came back as used.", counted(report.used_codes_received, "code")));
  if (run.dry_run()) session.say(kDryRun);
}

void show(const Session& session, const replica::Place& place, const ops::VerifyReport& report) {
  const auto& comparison = report.rows;
  warn_of_missing(session, report.used_codes_missing);
  if (session.format() == Format::json) {
    Json examples = Json::array();
    for (const auto& example : comparison.examples) {
      examples.push_back({{"table", example.table}, {"key", example.key}, {"difference", name(example.kind)}});
    }
    session.print(line({{"schema", "scts.replicate-verify/1"},
                        {"replica", place.text()},
                        {"missing", comparison.missing},
                        {"surplus", comparison.surplus},
                        {"different", comparison.different},
                        {"used_codes_missing", report.used_codes_missing},
                        {"examples", examples}}));
    return;
  }
  for (const auto& example : comparison.examples) {
    session.say(fmt::format("{:<9}  {}  {}", name(example.kind), example.table, example.key));
  }
  if (comparison.examples.empty() && report.used_codes_missing == 0)
    session.say(fmt::format("{} shows what it should.", place.text()));
}

}  // namespace scts::cli
