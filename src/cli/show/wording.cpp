#include "cli/show/wording.hpp"

#include <fmt/format.h>

#include "cli/show/json.hpp"
#include "cli/show/outcome.hpp"

namespace scts::cli {

namespace {

using State = ops::WordingEntry::State;

std::string_view name(State state) {
  return state == State::shipped ? "shipped" : state == State::own ? "own" : "missing";
}

}  // namespace

void show(const Session& session, const std::vector<ops::WordingEntry>& entries) {
  List list(
      session,
      {{"template"}, {"language"}, {"state"}, {"changed_at", In::json}, {"guardians"}, {"changed_at", In::tables}},
      {{{"schema", "scts.template-list/1"}}, "templates"});
  for (const auto& entry : entries) {
    const auto changed_at = entry.state == State::own ? Cell(entry.changed_at) : Cell();
    list.row(
        {name(entry.kind), entry.language.text(), name(entry.state), changed_at, cell(entry.guardians), changed_at});
  }
  list.finish();
}

void show(const Session& session, const WordingText& wording) {
  if (session.format() != Format::json) return session.print(wording.text);
  session.print(line({{"schema", "scts.template-show/1"},
                      {"template", name(wording.kind)},
                      {"language", wording.language.text()},
                      {"text", wording.text}}));
}

void show(const Session& session, const ops::Run& run, const ops::WordingReport& report) {
  if (session.format() == Format::json) {
    session.print(line({{"schema", "scts.template-set/1"},
                        {"batch", json_of(report.batch)},
                        {"template", name(report.kind)},
                        {"language", report.language.text()},
                        {"changed", report.changed}}));
    return;
  }
  session.say(outcome(run, report.batch));
}

FaultList::FaultList(const Session& session)
    : session_(session),
      list_(session, {{"file"}, {"line"}, {"message"}, {"hint"}}, {{{"schema", "scts.template-check/1"}}, "faults"}) {}

void FaultList::add(const std::string& file, const std::vector<WordingFault>& faults) {
  ++texts_;
  for (const auto& [line, what, advice] : faults) {
    if (list_.form() == List::Form::table) {
      list_.text(fmt::format("{}:{}: {}{}{}\n", file, line, what, advice.empty() ? "" : "; ", advice));
    } else {
      list_.row({file, line, what, advice});
    }
  }
}

void FaultList::warn(const std::string& file, WordingKind kind, const std::vector<std::string>& sections) const {
  if (sections.empty()) return;
  session_.warn(fmt::format("{} is without [{}]: 'scts template show {} --shipped' shows what they say", file,
                            fmt::join(sections, "], ["), name(kind)));
}

std::int64_t FaultList::finish() {
  list_.finish({{"checked", texts_}});
  if (list_.form() == List::Form::table && list_.count() == 0) {
    session_.say(fmt::format("{} checked: no fault.", counted(texts_, "template")));
  }
  return list_.count();
}

}  // namespace scts::cli
