#include <fmt/format.h>

#include "cli/show/batch.hpp"
#include "cli/show/show.hpp"
#include "scts/exchange/csv_row.hpp"

namespace scts::cli {

namespace {

using State = ops::WordingEntry::State;

std::string_view name(State state) {
  return state == State::shipped ? "shipped" : state == State::own ? "own" : "missing";
}

}  // namespace

void show(const Session& session, const std::vector<ops::WordingEntry>& entries) {
  if (session.format() == Format::json) {
    Json all = Json::array();
    for (const auto& entry : entries) {
      all.push_back({{"template", name(entry.kind)},
                     {"language", entry.language.text()},
                     {"state", name(entry.state)},
                     {"changed_at", entry.state == State::own ? Json(entry.changed_at) : Json()},
                     {"guardians", entry.guardians ? Json(*entry.guardians) : Json()}});
    }
    session.print(line({{"schema", "scts.template-list/1"}, {"templates", all}}));
    return;
  }
  Table table(session, {"template", "language", "state", "guardians", "changed_at"});
  for (const auto& entry : entries) {
    table.row({std::string(name(entry.kind)), entry.language.text(), std::string(name(entry.state)),
               entry.guardians ? std::to_string(*entry.guardians) : "", entry.changed_at});
  }
  table.finish();
}

void show(const Session& session, const WordingText& wording) {
  if (session.format() != Format::json) return session.print(wording.text);
  session.print(line({{"schema", "scts.template-show/1"},
                      {"template", name(wording.kind)},
                      {"language", wording.language.text()},
                      {"text", wording.text}}));
}

void show(const Session& session, const ops::WordingReport& report, bool dry_run) {
  if (session.format() == Format::json) {
    session.print(line({{"schema", "scts.template-set/1"},
                        {"batch", batch_of(report.batch)},
                        {"template", name(report.kind)},
                        {"language", report.language.text()},
                        {"changed", report.changed}}));
    return;
  }
  session.say(batch_text(report.batch, dry_run));
}

FaultList::FaultList(const Session& session) : session_(session) {
  if (session.format() == Format::csv) session.print(exchange::csv_row({"file", "line", "message", "hint"}));
  if (session.format() == Format::json) session.print(R"({"schema":"scts.template-check/1","faults":[)");
}

void FaultList::add(const std::string& file, const std::vector<WordingFault>& faults) {
  ++texts_;
  for (const auto& fault : faults) {
    if (session_.format() == Format::json) {
      const Json json{{"file", file}, {"line", fault.line}, {"message", fault.what}, {"hint", fault.advice}};
      session_.print((faults_ == 0 ? "" : ",") + json.dump(-1, ' ', false, Json::error_handler_t::replace));
    } else if (session_.format() == Format::csv) {
      session_.print(exchange::csv_row({file, std::to_string(fault.line), fault.what, fault.advice}));
    } else {
      session_.print(
          fmt::format("{}:{}: {}{}{}\n", file, fault.line, fault.what, fault.advice.empty() ? "" : "; ", fault.advice));
    }
    ++faults_;
  }
}

std::int64_t FaultList::finish() {
  if (session_.format() == Format::json) {
    session_.print(fmt::format("],\"checked\":{}}}\n", texts_));
  } else if (session_.format() == Format::text && faults_ == 0) {
    session_.say(fmt::format("{} checked: no fault.", counted(texts_, "template")));
  }
  return faults_;
}

}  // namespace scts::cli
