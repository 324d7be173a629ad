#include "cli/show/import.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>

#include "cli/show/hidden.hpp"
#include "cli/show/json.hpp"
#include "cli/show/list.hpp"
#include "cli/show/outcome.hpp"

namespace scts::cli {

namespace {

constexpr std::size_t kWarningsShown = 20;

Json json(const store::PeopleChanges& c) {
  return {{"added", c.added}, {"changed", c.changed}, {"left", c.left}, {"unchanged", c.unchanged}};
}

Json json(const store::LifeChanges& c) {
  return {{"added", c.added}, {"changed", c.changed}, {"gone", c.gone}, {"unchanged", c.unchanged}};
}

Json json(const store::LifeChanges& changes, std::int64_t left_out) {
  Json out = json(changes);
  out.update({{"left_out", left_out}});
  return out;
}

using exchange::RosterKind;

bool told(const ops::ImportReport& report, std::initializer_list<RosterKind> kinds) {
  return std::any_of(report.files.begin(), report.files.end(), [&](const ops::ImportedFile& file) {
    return std::find(kinds.begin(), kinds.end(), file.kind) != kinds.end();
  });
}

/// Mail that is no report on a message of the store.
std::int64_t other_messages(const ops::ImportReport& report) {
  std::int64_t all = 0;
  for (const auto& file : report.files)
    all += file.kind == RosterKind::messages ? static_cast<std::int64_t>(file.rows) : 0;
  return all - report.reports;
}

Json json(const std::vector<DivisionCode>& classes) {
  Json all = Json::array();
  for (const auto& one : classes) all.push_back(one.text());
  return all;
}

Json json(const ops::NewYear& year) {
  return {{"school_year", year.year.text()},
          {"students_staying", year.staying},
          {"students_leaving", year.leaving},
          {"couples_with_code", year.couples.with_code},
          {"couples_without_code", year.couples.without_code},
          {"new_classes", json(year.new_classes)},
          {"gone_classes", json(year.gone_classes)},
          {"due_dates_ended", year.ended.due_dates},
          {"tests_ended", year.ended.tests},
          {"marks_ended", year.ended.marks},
          {"absences_ended", year.ended.absences}};
}

Json json(const ops::OvertakenCorrections& overtaken) {
  Json all = Json::array();
  for (const auto& [correction, place] : overtaken.first) {
    all.push_back({{"file", place.file},
                   {"line", place.line},
                   {"student_id", json_of(correction.student)},
                   {"guardian_id", json_of(correction.guardian)},
                   {"field", correction.field},
                   {"correction", correction.value},
                   {"siecle", correction.siecle},
                   {"since", correction.since},
                   {"list", correction.list}});
  }
  return all;
}

Json json(const ops::ImportReport& report) {
  Json files = Json::array();
  for (const auto& file : report.files) {
    files.push_back({{"path", file.path}, {"kind", exchange::name(file.kind)}, {"rows", file.rows}});
    if (!file.assumed.empty()) files.back().update(Json{{"assumed", file.assumed}});
  }
  Json warnings = Json::array();
  for (const auto& w : report.warnings.first)
    warnings.push_back({{"file", w.file}, {"line", w.line}, {"id", w.id}, {"message", w.message}});
  const auto& bonds = report.changes.bonds;
  Json out{
      {"batch", json_of(report.batch)},
      {"school_year", report.school_year ? Json(report.school_year->text()) : Json()},
      {"new_year", report.new_year ? json(*report.new_year) : Json()},
      {"files", files},
      {"students", json(report.changes.students)},
      {"guardians", json(report.changes.guardians)},
      {"bonds",
       {{"added", bonds.added},
        {"removed", bonds.removed},
        {"rank_changed", bonds.rank_changed},
        {"rank_gained", bonds.rank_gained},
        {"rank_lost", bonds.rank_lost},
        {"unchanged", bonds.unchanged},
        {"left_out", report.stray_bonds}}},
      {"structures_changed", report.changes.structures},
      {"codes_invalidated", report.changes.codes.all()},
      {"codes_invalidated_by", {{"departure", report.changes.codes.departure}, {"rank", report.changes.codes.rank}}}};
  const auto add = [&](const Json& keys) { out.update(keys); };
  if (told(report, {RosterKind::tests})) add({{"tests", json(report.tests)}});
  if (told(report, {RosterKind::marks})) add({{"marks", json(report.marks, report.stray_marks)}});
  if (told(report, {RosterKind::absences})) add({{"absences", json(report.absences, report.stray_absences)}});
  if (told(report, {RosterKind::usage}))
    add({{"codes_used", report.codes_used}, {"codes_unknown", report.stray_codes}});
  if (told(report, {RosterKind::returns, RosterKind::messages})) {
    add({{"returns",
          {{"recorded", report.returned}, {"unchanged", report.known_returns}, {"left_out", report.stray_returns}}}});
  }
  if (told(report, {RosterKind::messages})) {
    add({{"delays", {{"recorded", report.delayed}, {"unchanged", report.known_delays}}},
         {"messages", {{"reports", report.reports}, {"left_alone", other_messages(report)}}}});
  }
  if (told(report, {RosterKind::languages})) {
    add({{"languages",
          {{"changed", report.languages.changed},
           {"unchanged", report.languages.unchanged},
           {"left_out", report.stray_languages}}}});
  }
  if (told(report, {RosterKind::due_dates}))
    add({{"due_dates", {{"added", report.due_dates_added}, {"removed", report.due_dates_removed}}}});
  if (told(report, {RosterKind::school})) add({{"settings", report.settings}});
  const auto& corrections = report.changes.corrections;
  add({{"corrections",
        {{"made", corrections.made},
         {"ended", corrections.ended},
         {"replaced", corrections.replaced},
         {"dropped", report.dropped}}},
       {"corrections_replaced", json(report.overtaken)}});
  add({{"rejected", report.rejected}, {"hidden", json_of(report.hidden)}});
  add({{"warning_count", report.warnings.count}, {"warnings", warnings}});
  return out;
}

std::string text(const std::vector<DivisionCode>& classes) {
  std::string out;
  for (const auto& one : classes) out += (out.empty() ? "" : ", ") + one.text();
  return out.empty() ? "none" : out;
}

std::string text(const store::PeopleChanges& c) {
  return fmt::format("{} added, {} changed, {} left, {} unchanged", c.added, c.changed, c.left, c.unchanged);
}

std::string text(const store::LifeChanges& c) {
  return fmt::format("{} added, {} changed, {} gone, {} unchanged", c.added, c.changed, c.gone, c.unchanged);
}

void say_people(const Session& session, const ops::ImportReport& report) {
  const auto& c = report.changes;
  session.say(fmt::format("students:  {}", text(c.students)));
  session.say(fmt::format("guardians: {}", text(c.guardians)));
  const auto& bonds = c.bonds;
  const auto ranks = bonds.rank_gained + bonds.rank_lost > 0
                         ? fmt::format(" ({} gained, {} lost)", bonds.rank_gained, bonds.rank_lost)
                         : std::string();
  session.say(fmt::format("bonds:     {} added, {} removed, {} with another rank{}, {} unchanged", bonds.added,
                          bonds.removed, bonds.rank_changed, ranks, bonds.unchanged));
  if (report.stray_bonds > 0) session.say(fmt::format("           {} of unknown persons left out", report.stray_bonds));
  if (c.structures > 0) session.say(fmt::format("MEFs and divisions: {} changed", c.structures));
}

void say_life(const Session& session, const ops::ImportReport& report) {
  if (told(report, {RosterKind::tests})) session.say(fmt::format("tests:     {}", text(report.tests)));
  if (told(report, {RosterKind::marks})) session.say(fmt::format("marks:     {}", text(report.marks)));
  if (report.stray_marks > 0)
    session.say(fmt::format("           {} of unknown students or tests left out", report.stray_marks));
  if (told(report, {RosterKind::absences})) session.say(fmt::format("absences:  {}", text(report.absences)));
  if (report.stray_absences > 0)
    session.say(fmt::format("           {} of unknown students left out", report.stray_absences));
  if (told(report, {RosterKind::usage}))
    session.say(fmt::format("codes:     {} used for the first time", report.codes_used));
  if (report.stray_codes > 0) session.say(fmt::format("           {} unknown left out", report.stray_codes));
  if (told(report, {RosterKind::returns, RosterKind::messages}))
    session.say(fmt::format("returns:   {} new, {} unchanged", report.returned, report.known_returns));
  if (report.stray_returns > 0)
    session.say(
        fmt::format("           {} that fit no letter or message of a valid code left out", report.stray_returns));
  if (told(report, {RosterKind::messages})) {
    session.say(fmt::format("delays:    {} new, {} unchanged", report.delayed, report.known_delays));
    if (const auto others = other_messages(report); others > 0)
      session.say(fmt::format("           {} left alone", counted(others, "other message")));
  }
  if (told(report, {RosterKind::languages}))
    session.say(
        fmt::format("languages: {} changed, {} unchanged", report.languages.changed, report.languages.unchanged));
  if (told(report, {RosterKind::due_dates}))
    session.say(fmt::format("due dates: {} added, {} removed", report.due_dates_added, report.due_dates_removed));
  if (!report.settings.empty())
    session.say(fmt::format("settings:  {} filled, as nobody had set them", fmt::join(report.settings, ", ")));
  if (report.stray_languages > 0)
    session.say(fmt::format("           {} of unknown guardians left out", report.stray_languages));
}

/// By which tag of SIECLE's a person or a bond is known.
std::string who(const store::Correction& correction) {
  std::string out;
  if (correction.student) out = fmt::format("ELEVE_ID {}", correction.student->value());
  if (correction.guardian)
    out += fmt::format("{}PERSONNE_ID {}", out.empty() ? "" : ", ", correction.guardian->value());
  return out;
}

std::string some(const std::string& value) {
  return value.empty() ? "nothing" : '"' + value + '"';
}

void warn(const Session& session, const ops::OvertakenCorrections& overtaken) {
  std::size_t shown = 0;
  for (const auto& [correction, place] : overtaken.first) {
    if (shown == kWarningsShown && !session.verbose()) break;
    ++shown;
    session.warn(fmt::format("{}{}: {}: {} is {} in SIECLE now, which replaces {} of {}{}", place.file,
                             place.line > 0 ? fmt::format(":{}", place.line) : "", who(correction), correction.field,
                             some(correction.siecle), some(correction.value), correction.since,
                             correction.list.empty() ? "" : fmt::format(" ({})", correction.list)));
  }
  if (const auto rest = overtaken.count - static_cast<std::int64_t>(shown); rest > 0) {
    session.warn(fmt::format("and {} more corrections were replaced: see them with --verbose or --json", rest));
  }
}

void say_corrections(const Session& session, const ops::ImportReport& report) {
  const auto& corrections = report.changes.corrections;
  if (report.dropped > 0) session.say(fmt::format("corrections: {} dropped", report.dropped));
  if (corrections.made + corrections.ended + corrections.replaced == 0) return;
  session.say(fmt::format("corrections: {} made, {} ended, {} replaced by SIECLE", corrections.made, corrections.ended,
                          corrections.replaced));
}

std::string nothing(const ops::ImportReport& report) {
  if (report.files.empty() && report.warnings.count > 0) return "Nothing changed: no file was needed.";
  if (report.files.empty()) return "No correction is selected: nothing changed.";
  std::vector<std::string> out;
  const auto add = [&](std::int64_t count, std::string_view what) {
    if (count > 0) out.push_back(fmt::format("{} {}", count, what));
  };
  add(report.stray_bonds, "bonds of unknown persons");
  add(report.stray_marks, "marks of unknown students or tests");
  add(report.stray_absences, "absences of unknown students");
  add(report.stray_codes, "unknown codes");
  add(report.stray_returns, "returns that fit no letter or message of a valid code");
  add(report.stray_languages, "languages of unknown guardians");
  const bool mail = told(report, {RosterKind::messages}) && report.files.size() == 1;
  if (mail && report.reports == 0) return "Nothing changed: no message of the store is reported on.";
  return out.empty() ? "Nothing changed: the store says so already."
                     : fmt::format("Nothing changed; {} left out.", fmt::join(out, ", "));
}

void say(const Session& session, const ops::Run& run, const ops::ImportReport& report) {
  for (const auto& file : report.files) {
    std::string kind(exchange::name(file.kind));
    std::replace(kind.begin(), kind.end(), '-', ' ');
    session.say(
        fmt::format("{}: {} {}{}", file.path, file.rows, kind, file.assumed.empty() ? "" : " (" + file.assumed + ")"));
  }
  if (report.rejected > 0) session.say(fmt::format("           {} set aside", counted(report.rejected, "row")));
  if (!report.changed) {
    session.say(nothing(report));
    return;
  }
  using enum RosterKind;
  if (told(report, {students, guardians, bonds, structures, nomenclature})) say_people(session, report);
  say_life(session, report);
  say_corrections(session, report);
  if (const auto& codes = report.changes.codes; codes.all() > 0) {
    session.say(
        fmt::format("codes invalidated: {} by departure, {} by a rank or bond lost", codes.departure, codes.rank));
  }
  if (run.dry_run() || report.files.empty()) return session.say(outcome(run, report.batch));
  session.say(fmt::format("Imported as batch {}.", report.batch->value()));
}

}  // namespace

void show(const Session& session, const ops::NewYear& year) {
  if (session.format() != Format::text) return;
  const auto row = [&](std::string_view what, const std::string& said) {
    session.say(fmt::format("  {:<21}{}", what, said));
  };
  session.say(fmt::format("School year {} begins:", year.year.text()));
  row("students:", fmt::format("{} stay, {} leave", year.staying, year.leaving));
  row("couples:", fmt::format("{} with their code, {} without", year.couples.with_code, year.couples.without_code));
  row("new classes:", text(year.new_classes));
  row("classes that go:", text(year.gone_classes));
  row("no longer in force:",
      fmt::format("{}, {}, {}, {}", counted(year.ended.due_dates, "due date"), counted(year.ended.tests, "test"),
                  counted(year.ended.marks, "mark"), counted(year.ended.absences, "absence")));
}

void show(const Session& session, const ops::Run& run, const ops::ImportReport& report, List* changes) {
  if (session.format() == Format::json) {
    if (changes) return changes->finish(json(report));
    Json document{{"schema", "scts.import/1"}};
    document.update(json(report));
    return session.print(line(document));
  }
  if (session.format() == Format::csv) {
    changes->finish();
  } else {
    say(session, run, report);
  }
  if (session.quiet() && !report.changed) return;  // a nightly import of the same files has nothing new to say
  warn(session, report.overtaken);
  std::size_t shown = 0;
  for (const auto& w : report.warnings.first) {
    if (shown == kWarningsShown && !session.verbose()) break;
    ++shown;
    session.warn(fmt::format("{}{}: {}{}", w.file, w.line > 0 ? fmt::format(":{}", w.line) : "",
                             w.id.empty() ? "" : w.id + ": ", w.message));
  }
  if (const auto rest = report.warnings.count - static_cast<std::int64_t>(shown); rest > 0) {
    session.warn(fmt::format("and {} more of the kind: see them with --verbose or --json", rest));
  }
  warn(session, report.hidden);
}

}  // namespace scts::cli
