#include "scts/ops/import.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "scts/error.hpp"
#include "scts/rules/legal_ranks.hpp"
#include "scts/store/school.hpp"

namespace scts::ops {

namespace {

constexpr std::size_t kWarningsKept = 1000;

/// Hands the records of all files to the store's intake; knows which file it is in.
class Intake : public exchange::RosterSink {
 public:
  Intake(store::Write& write, ImportReport& report) : intake_(write), report_(report) {}

  void begin(const exchange::RosterHeader& header) override { paths_.push_back(header.path); }

  void student(const Student& student, std::optional<AddressId> address, long line) override {
    at(line, [&] { intake_.student(student, address, file(), line); });
  }
  void guardian(const Guardian& guardian, std::optional<AddressId> address, long line) override {
    at(line, [&] { intake_.guardian(guardian, address, file(), line); });
  }
  void address(AddressId id, const Address& address, long line) override {
    at(line, [&] { intake_.address(id, address, file()); });
  }
  void bond(const Bond& bond, const Responsibility& responsibility, long line) override {
    at(line, [&] { intake_.bond(bond, responsibility, file(), line); });
  }
  void membership(StudentId student, const DivisionCode& division, long) override {
    intake_.membership(student, division);
  }
  void division(const DivisionCode& division, const std::string& label, const std::vector<MefCode>& mefs,
                long) override {
    intake_.division(division, label, mefs);
  }
  void mef(const MefCode& mef, const std::string& label, long) override { intake_.mef(mef, label); }
  void warning(long line, const std::string& id, const std::string& message) override {
    warn(file(), line, id, message);
  }

  void warn(int file, long line, const std::string& id, const std::string& message) {
    if (++report_.warning_count <= static_cast<std::int64_t>(kWarningsKept)) {
      report_.warnings.push_back({paths_.at(static_cast<std::size_t>(file)), line, id, message});
    }
  }

 private:
  [[nodiscard]] int file() const { return static_cast<int>(paths_.size()) - 1; }

  template <class Store>
  void at(long line, Store&& put) {
    try {
      put();
    } catch (const Error& error) {
      throw Error(error.fault(), fmt::format("{}:{}: {}", paths_.back(), line, error.what()), error.hint());
    }
  }

  store::Intake intake_;
  ImportReport& report_;
  std::vector<std::string> paths_;
};

void check_school(const exchange::RosterHeader& header, const Uai& uai) {
  if (!header.uai || *header.uai == uai) return;
  throw Error(Fault::refused,
              fmt::format("{}: this is the file of school {}; the store is of school {}", header.path,
                          header.uai->text(), uai.text()),
              "name the store of that school with --store");
}

void check_age(const exchange::RosterHeader& header, const std::optional<std::string>& last) {
  if (!header.exported_at || !last || *header.exported_at >= *last) return;
  throw Error(
      Fault::refused,
      fmt::format("{}: exported on {}, older than the one imported last ({})", header.path, *header.exported_at, *last),
      "export it again from SIECLE, or take the older one with --force");
}

/// The kinds of record that a file of this kind tells of as a whole.
void widen(store::IntakeScope& scope, const exchange::RosterHeader& header) {
  switch (header.kind) {
    case exchange::RosterKind::students:
      scope.students = true;
      break;
    case exchange::RosterKind::guardians:
      scope.guardians = true;
      scope.bonds = scope.bonds || header.uai.has_value();  // SIECLE's file of guardians holds the bonds too
      break;
    case exchange::RosterKind::bonds:
      scope.bonds = true;
      break;
    case exchange::RosterKind::structures:
      scope.structures = true;
      break;
    case exchange::RosterKind::nomenclature:
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

std::string couple(StudentId student, GuardianId guardian) {
  return fmt::format("ELEVE_ID {}, PERSONNE_ID {}", student.value(), guardian.value());
}

void give_ranks(store::Write& write, Intake& intake) {
  store::RankWriter writer(write);
  std::vector<rules::RankClaim> claims;
  store::for_each_staged_student(write, [&](StudentId student, const std::vector<store::StagedBond>& bonds) {
    claims.clear();
    for (const auto& bond : bonds) claims.push_back({bond.guardian, bond.responsibility, bond.held});
    const auto given = rules::legal_ranks(claims);
    for (std::size_t i = 0; i < bonds.size(); ++i) {
      if (given[i].rank) writer.set({student, bonds[i].guardian}, *given[i].rank);
      if (given[i].doubt != rules::RankDoubt::none) {
        intake.warn(bonds[i].file, bonds[i].line, couple(student, bonds[i].guardian),
                    std::string(words(given[i].doubt)));
      }
    }
  });
}

/// A cut or wrong file must not empty a school: more than a tenth vanishing needs a number that says so.
void guard(const store::RosterChanges& changes, const std::optional<std::int64_t>& max_departures) {
  const auto check = [&](std::int64_t gone, std::int64_t before, std::string_view noun) {
    if (gone <= max_departures.value_or(before / 10)) return;
    throw Error(Fault::refused,
                fmt::format("{} of {} {} are in the store but not in the files: they would count as having left", gone,
                            before, noun),
                fmt::format("import the whole school's file; if they did leave: --max-departures {}", gone));
  };
  check(changes.students_gone, changes.students_before, "students");
  check(changes.bonds.removed, changes.bonds_before, "bonds");
}

bool anything(const store::RosterChanges& changes) {
  const auto people = [](const store::PeopleChanges& c) { return c.added + c.changed + c.left; };
  return people(changes.students) + people(changes.guardians) + changes.bonds.added + changes.bonds.removed +
             changes.bonds.rank_changed + changes.structures + changes.codes_invalidated >
         0;
}

using Exported = std::map<exchange::RosterKind, std::optional<std::string>>;

void set_imported(const store::Write& write, const Exported& exported, const Now& now) {
  for (const auto& [kind, exported_at] : exported) store::set_imported(write, exchange::name(kind), exported_at, now);
}

ImportReport take(const Run& run, const ImportRequest& request, Exported& exported) {
  store::Write write(run.store(), run.lock());
  const auto uai = store::school(write).uai;
  const auto batch = run.begin(write);
  ImportReport report;
  Intake intake(write, report);
  store::IntakeScope scope;
  Date gone_on = run.now().today;

  for (const auto& path : request.files) {
    exchange::RosterFile file(path, request.reading);
    const auto& header = file.header();
    check_school(header, uai);
    if (!request.force) check_age(header, store::last_export(write, exchange::name(header.kind)));
    widen(scope, header);
    auto& newest = exported[header.kind];
    newest = std::max(newest, header.exported_at);
    if (header.exported_at)
      gone_on = std::min(gone_on, Date::parse(header.exported_at->substr(0, 10)).value_or(gone_on));
    const auto rows = file.read(intake);
    report.files.push_back({header.path, header.kind, rows});
  }

  report.stray_bonds = store::drop_stray_bonds(write, [&](const store::StrayBond& stray) {
    intake.warn(
        stray.file, stray.line, couple(stray.bond.student, stray.bond.guardian),
        stray.student_known ? "no such guardian: the bond is left out" : "no such student: the bond is left out");
  });
  give_ranks(write, intake);
  report.changes = store::apply(write, batch, scope, gone_on, run.now().today);
  guard(report.changes, request.max_departures);
  report.changed = anything(report.changes);
  if (!report.changed) return report;
  if (request.on_change) store::for_each_event(write, batch, request.on_change);
  set_imported(write, exported, run.now());
  report.batch = run.commit(write, batch);
  return report;
}

}  // namespace

ImportReport import(const Run& run, const ImportRequest& request) {
  Exported exported;
  auto report = take(run, request, exported);
  if (!report.changed && !run.dry_run()) {
    store::Write write(run.store(), run.lock());  // no batch: only that the files were looked at
    set_imported(write, exported, run.now());
    write.commit();
  }
  return report;
}

}  // namespace scts::ops
