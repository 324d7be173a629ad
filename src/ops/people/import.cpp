#include "scts/ops/people/import.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "ops/people/intake.hpp"
#include "ops/school/import_due_dates.hpp"
#include "ops/school/import_life.hpp"
#include "ops/school/import_school.hpp"
#include "ops/school/import_year.hpp"
#include "ops/school/moves.hpp"
#include "ops/telling/returns.hpp"
#include "scts/error.hpp"
#include "scts/files/destination.hpp"
#include "scts/files/folder.hpp"
#include "scts/files/new_file.hpp"
#include "scts/rules/legal_ranks.hpp"
#include "scts/store/journal.hpp"
#include "scts/store/people/imported_files.hpp"
#include "scts/store/people/lost_addresses.hpp"
#include "scts/store/people/staged_bonds.hpp"
#include "scts/store/school/school.hpp"

namespace scts::ops {

namespace {

constexpr unsigned kPrivate = 0600;

using Exported = std::map<exchange::RosterKind, std::optional<std::string>>;

/// Rows of several files would not fit one header.
void check_rejects(const ImportRequest& request) {
  if (request.rejects && request.files.size() > 1) {
    throw Error(Fault::usage, "--rejects takes one list at a time", "import the others without it");
  }
  if (request.rejects) static_cast<void>(files::replaceable(*request.rejects));  // a dry run tells, too
}

/// A list lays what it tells over what the store has: what the run's other files say of the same kind would be lost.
void check_lists(const std::vector<exchange::RosterHeader>& headers) {
  for (const auto& list : headers) {
    const bool alone = std::all_of(headers.begin(), headers.end(), [&](const exchange::RosterHeader& other) {
      return other.kind != list.kind || other.amends;
    });
    if (list.amends && list.kind != exchange::RosterKind::returns && !alone) {
      throw Error(Fault::usage,
                  fmt::format("{}: a list that tells only something of {} cannot come with another file of them",
                              list.path, exchange::name(list.kind)),
                  "import that file first, then the list");
    }
  }
}

void check_school(const exchange::RosterHeader& header, const Uai& uai) {
  if (!header.uai || *header.uai == uai) return;
  throw Error(Fault::refused,
              fmt::format("{}: this is the file of school {}; the store is of school {}", header.path,
                          header.uai->text(), uai.text()),
              "name the store of that school with --store");
}

void check_age(const exchange::RosterHeader& header, const std::optional<std::string>& last, Date today) {
  // It would make all later files older ones. A day is left to clocks and time zones.
  if (header.exported_at && header.exported_at->substr(0, 10) > today.next().iso()) {
    throw Error(Fault::refused,
                fmt::format("{}: exported on {}, which has not come yet", header.path, *header.exported_at),
                "is the date of this computer right? Take the file with --force");
  }
  if (!header.exported_at || !last || *header.exported_at >= *last) return;
  throw Error(
      Fault::refused,
      fmt::format("{}: exported on {}, older than the one imported last ({})", header.path, *header.exported_at, *last),
      "export it again from SIECLE, or take the older one with --force");
}

/// A whole list of which rows were set aside does not tell who is not in it: it is taken as one that tells only what is
/// new or changed.
bool check_gaps(const ImportRequest& request, const std::vector<exchange::RosterHeader>& headers, Intake& intake,
                const ImportReport& report) {
  if (report.rejected == 0 || headers.front().amends) return false;
  if (request.new_year) {
    throw Error(Fault::refused, "rows were set aside: a new year begins with whole files only",
                "correct them, and import the whole list again");
  }
  if (!request.partial) intake.warn({0, 0}, "", "rows were set aside: nothing counts as gone by this list");
  return true;
}

/// The kinds of record that a file of this kind tells of, and how.
void widen(store::RosterScope& scope, const exchange::RosterHeader& header, bool partial) {
  const auto telling = partial || header.amends ? store::Telling::part : store::Telling::whole;
  switch (header.kind) {
    case exchange::RosterKind::students:
      scope.students = telling;
      break;
    case exchange::RosterKind::guardians:
      scope.guardians = telling;
      if (header.uai) scope.bonds = telling;  // SIECLE's file of guardians holds the bonds too
      break;
    case exchange::RosterKind::bonds:
      scope.bonds = telling;
      break;
    case exchange::RosterKind::structures:
      scope.structures = telling;
      break;
    case exchange::RosterKind::nomenclature:
    case exchange::RosterKind::tests:
    case exchange::RosterKind::marks:
    case exchange::RosterKind::absences:
    case exchange::RosterKind::usage:
    case exchange::RosterKind::returns:
    case exchange::RosterKind::languages:
    case exchange::RosterKind::due_dates:
    case exchange::RosterKind::messages:
    case exchange::RosterKind::school:
      break;
  }
}

std::string_view words(rules::RankDoubt doubt) {
  switch (doubt) {
    case rules::RankDoubt::third_legal:
      return "a third legal guardian: no rank, no code";
    case rules::RankDoubt::second_legal_1:
      return "a second \"légal 1\" for this student: the first keeps the rank";
    case rules::RankDoubt::second_legal_2:
      return "a second \"légal 2\" for this student: the first keeps the rank";
    case rules::RankDoubt::none:
      break;
  }
  return "";
}

/// Files that tell only what is new do not say what becomes of the one who holds the rank: that is not guessed.
void check_held(const std::vector<store::StagedBond>& bonds, std::size_t claim, StudentId student,
                const Intake& intake) {
  for (const auto& held : bonds) {
    if (held.origin.file >= 0 || held.responsibility.legal != bonds[claim].responsibility.legal) continue;
    intake.fail(bonds[claim].origin,
                fmt::format("{}: légal {} is PERSONNE_ID {} in the store", bond_id(student, bonds[claim].guardian),
                            *held.responsibility.legal, held.guardian.value()),
                "name both guardians with their ranks in what you import");
  }
}

void give_ranks(store::Write& write, Date today, Intake& intake) {
  std::vector<rules::RankClaim> claims;
  store::rank_staged_bonds(write, today, [&](StudentId student, std::vector<store::StagedBond>& bonds) {
    claims.clear();
    for (const auto& bond : bonds) claims.push_back({bond.guardian, bond.responsibility, bond.held});
    const auto given = rules::legal_ranks(claims);
    for (std::size_t i = 0; i < bonds.size(); ++i) {
      bonds[i].rank = given[i].rank;
      if (given[i].doubt == rules::RankDoubt::none) continue;
      if (given[i].doubt != rules::RankDoubt::third_legal) check_held(bonds, i, student, intake);
      intake.warn(bonds[i].origin, bond_id(student, bonds[i].guardian), std::string(words(given[i].doubt)));
    }
  });
}

/// Writes down in which language guardians are told, after all files of people.
void take_languages(BatchId batch, Intake& intake, ImportReport& report) {
  report.stray_languages = intake.languages().drop_unknown([&](GuardianId guardian, store::Origin origin) {
    intake.warn(origin, fmt::format("PERSONNE_ID {}", guardian.value()), "no such guardian: the row is left out");
  });
  report.languages = intake.languages().apply(batch);
}

/// A cut or wrong file must not empty a school: more than a tenth vanishing needs a number that says so. When a year
/// begins the oldest classes leave, a half of the school at most.
void guard(const ImportReport& report, const ImportRequest& request, const std::string& year_hint) {
  const auto& max_departures = request.max_departures;
  const auto check = [&](std::int64_t gone, std::int64_t before, std::string_view noun, std::string_view as,
                         std::string_view hint) {
    if (gone <= max_departures.value_or(before / (request.new_year ? 2 : 10))) return;
    throw Error(Fault::refused,
                fmt::format("{} of {} {} are in the store but not in the files: they would count as {}", gone, before,
                            noun, as),
                fmt::format("import the whole school's file; {}: --max-departures {}", hint, gone));
  };
  const auto& people = report.changes;
  const auto hint = year_hint + "if they did leave";
  check(people.students_gone, people.students_before, "students", "having left", hint);
  check(people.bonds.removed, people.bonds_before, "bonds", "having left", hint);
  const auto check_life = [&](const store::LifeChanges& changes, std::string_view noun) {
    check(changes.gone, changes.before, noun, "gone", "if it tells only what is new: --partial; if they are gone");
  };
  check_life(report.tests, "tests");
  check_life(report.marks, "marks");
  check_life(report.absences, "absences");
}

/// Files that name their year were held against the store's; lists name none, and may be another year's.
std::string year_hint(const std::vector<exchange::RosterHeader>& headers, const ImportYear& year) {
  const bool named = std::any_of(headers.begin(), headers.end(),
                                 [](const exchange::RosterHeader& header) { return header.school_year.has_value(); });
  if (named || year.begins_next() || !year.of_store()) return {};
  return fmt::format("if they are of another school year than {}, and the next one begins: --new-year; ",
                     year.of_store()->text());
}

/// The classes of the new year are those of its files: without its students nobody would be in them.
void check_new_year(const std::vector<exchange::RosterHeader>& headers) {
  const bool told = std::any_of(headers.begin(), headers.end(), [](const exchange::RosterHeader& header) {
    return header.kind == exchange::RosterKind::students && !header.amends;
  });
  if (told) return;
  throw Error(Fault::usage, "--new-year needs the students of the new year among the files",
              "scts import --new-year ExportXML_ElevesAvecAdresses.zip ExportXML_ResponsablesAvecAdresses.zip "
              "ExportXML_Structures.zip");
}

std::vector<DivisionCode> without(const std::set<DivisionCode>& some, const std::set<DivisionCode>& others) {
  std::vector<DivisionCode> rest;
  std::set_difference(some.begin(), some.end(), others.begin(), others.end(), std::back_inserter(rest));
  return rest;
}

bool anything(const ImportReport& report) {
  const auto& changes = report.changes;
  const auto people = [](const store::PeopleChanges& c) { return c.added + c.changed + c.left; };
  return people(changes.students) + people(changes.guardians) + changes.bonds.added + changes.bonds.removed +
                 changes.bonds.rank_changed + changes.structures + changes.codes.all() + report.codes_used +
                 report.returned + report.delayed + report.languages.changed + report.due_dates_added +
                 report.due_dates_removed + static_cast<std::int64_t>(report.settings.size()) >
             0 ||
         changes.corrections.any() || report.tests.any() || report.marks.any() || report.absences.any();
}

void set_imported(const store::Write& write, const Exported& exported, const Now& now) {
  for (const auto& [kind, exported_at] : exported) store::set_imported(write, exchange::name(kind), exported_at, now);
}

/// Exports of the whole school that were imported before: what they say again is not read. With --force all is.
bool worth_skimming(const store::Read& read, const ImportRequest& request,
                    const std::vector<exchange::RosterHeader>& headers) {
  using exchange::RosterKind;
  if (request.partial || request.new_year || request.force) return false;
  std::set<RosterKind> exports;
  for (const auto& header : headers) {
    const bool persons = header.kind == RosterKind::students || header.kind == RosterKind::guardians;
    if (!persons && header.kind != RosterKind::bonds) continue;
    const bool again = header.uai && store::last_export(read, exchange::name(header.kind));
    if (!again || !exports.insert(header.kind).second) return false;
  }
  return !exports.empty();
}

ImportReport take(const Run& run, const ImportRequest& request, files::NewFile* aside) {
  auto write = run.write();
  const auto school = store::school(write);
  ImportYear year(school.year, request.new_year ? ImportYear::Which::next : ImportYear::Which::current);
  const auto batch = run.begin(write);
  ImportReport report;
  exchange::Rejects rejects([aside](std::string_view text) { aside->write(text); });
  Intake intake(run, write, batch, request, aside ? &rejects : nullptr, report);
  std::vector<exchange::RosterHeader> headers;
  std::vector<exchange::RosterFile> files;
  store::RosterScope scope;
  scope.keep_old = static_cast<bool>(request.on_change);
  scope.new_classes = request.new_year;
  scope.on_overtaken = [&](const store::Overtaken& overtaken) { intake.tell(overtaken); };
  Exported exported;
  Date gone_on = run.now().today;

  for (const auto& path : request.files) {
    exchange::RosterFile file(path, request.reading);
    if (!file.needed()) {
      report.warnings.add({path.native(), 0, "", "nothing in it is needed: passed over"});
      continue;
    }
    const auto& header = file.header();
    check_school(header, school.uai);
    year.check(header);
    if (!request.force) check_age(header, store::last_export(write, exchange::name(header.kind)), run.now().today);
    auto& newest = exported[header.kind];
    newest = std::max(newest, header.exported_at);
    if (header.exported_at)
      gone_on = std::min(gone_on, Date::parse(header.exported_at->substr(0, 10)).value_or(gone_on));
    headers.push_back(header);
    check_lists(headers);
    files.push_back(std::move(file));
  }
  if (worth_skimming(write, request, headers)) intake.skim(files);
  intake.read(std::move(files));
  intake.check_rejected();
  const bool gaps = check_gaps(request, headers, intake, report);
  const bool partial = request.partial || gaps;
  for (const auto& header : headers) widen(scope, header, partial);
  if (intake.passes_over()) {
    for (auto* told : {&scope.students, &scope.guardians, &scope.bonds}) {
      if (*told) *told = store::Telling::fresh;
    }
  }
  if (aside) aside->prepare();

  store::for_each_lost_address(write, [&](const store::LostAddress& lost) {
    intake.warn(lost.origin, fmt::format("{} {}", lost.person, lost.id),
                fmt::format("the address {} is not in the file", lost.address.value()));
  });
  report.stray_bonds = store::drop_stray_bonds(write, [&](const store::StrayBond& stray) {
    intake.warn(
        stray.origin, bond_id(stray.bond.student, stray.bond.guardian),
        stray.student_known ? "no such guardian: the bond is left out" : "no such student: the bond is left out");
  });
  std::optional<NewYear> new_year;
  std::set<DivisionCode> classes;
  if (request.new_year) {
    check_new_year(headers);
    scope.structures = store::Telling::whole;
    classes = store::classes(write, run.now().today);
    new_year = NewYear{.year = year.fresh().value(), .couples = {}, .new_classes = {}, .gone_classes = {}, .ended = {}};
    new_year->ended = store::end_year(write, batch);
  }
  if (partial) store::stage_held_bonds(write);
  give_ranks(write, run.now().today, intake);
  const Moves moves(write);
  scope.last_words_heard = intake.skimmed();
  report.changes = store::apply(write, batch, scope, gone_on, run.now().today);
  intake.count_passed(report.changes);
  report.hidden = moves.hidden(write, batch, run.now().today);
  take_life(write, batch, partial ? store::Telling::part : store::Telling::whole, intake, report);
  take_returns(write, batch, run.now().today, intake, report);
  take_languages(batch, intake, report);
  take_school(write, batch, intake, report);
  take_due_dates(write, batch, run.now().today, year.fresh() ? year.fresh() : school.year, intake, report);
  guard(report, request, year_hint(headers, year));
  if (new_year) {
    const auto after = store::classes(write, run.now().today);
    new_year->leaving = report.changes.students.left;
    new_year->staying = report.changes.students_before - new_year->leaving;
    new_year->couples = store::count_couples(write, run.now().today);
    new_year->new_classes = without(after, classes);
    new_year->gone_classes = without(classes, after);
    report.new_year = std::move(new_year);
  }
  if (const auto fresh = year.fresh()) {
    store::set_year(write, *fresh);
    store::Journal(write, batch).school("year-set", fresh->text());
  }
  report.school_year = year.fresh() ? year.fresh() : school.year;
  report.changed = anything(report) || year.fresh();
  intake.remember();
  set_imported(write, exported, run.now());
  if (!report.changed) {
    store::withdraw_batch(write, batch);
    if (!run.dry_run()) write.commit();
    return report;
  }
  report.batch = run.commit(write, batch);
  if (report.new_year && request.on_new_year) request.on_new_year(*report.new_year);
  if (request.on_change) store::for_each_change(write, batch, request.on_change);
  return report;
}

/// The other rows are in the store by now.
void publish(files::NewFile& aside) {
  try {
    aside.publish();
  } catch (const Error& error) {
    throw Error(error.fault(), error.what(),
                "the rows that fit are in the store; import the list again for those that were set aside");
  }
}

}  // namespace

ImportReport import(const Run& run, const ImportRequest& given) {
  auto request = given;
  request.files = files::unfolded(given.files);
  check_rejects(request);
  std::optional<files::NewFile> aside;
  if (request.rejects && !run.dry_run()) aside.emplace(*request.rejects, kPrivate);
  auto report = take(run, request, aside ? &*aside : nullptr);
  if (aside) publish(*aside);
  return report;
}

}  // namespace scts::ops
