#include "ops/school/import_life.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scts/store/school/staged_life.hpp"

namespace scts::ops {

namespace {

using exchange::RosterKind;

bool told(const ImportReport& report, RosterKind kind) {
  return std::any_of(report.files.begin(), report.files.end(),
                     [&](const ImportedFile& file) { return file.kind == kind; });
}

std::string mark_id(TestId test, StudentId student) {
  return fmt::format("test_id {}, ELEVE_ID {}", test.value(), student.value());
}

void take_tests(const store::Write& write, BatchId batch, store::Telling telling, Intake& intake,
                ImportReport& report) {
  store::for_each_unknown_division(write, [&](const DivisionCode& division, TestId first, store::Origin origin) {
    intake.warn(origin, fmt::format("test_id {}", first.value()),
                fmt::format("the division \"{}\" is not known", division.text()));
  });
  report.tests = store::apply_tests(write, batch, telling);
}

void take_marks(const store::Write& write, BatchId batch, store::Telling telling, Intake& intake,
                ImportReport& report) {
  report.stray_marks = store::drop_stray_marks(write, [&](const store::StrayMark& stray, store::Origin origin) {
    intake.warn(origin, mark_id(stray.test, stray.student),
                stray.student_known ? "no such test: the mark is left out" : "no such student: the mark is left out");
  });
  if (const auto excess = store::excess_of_staged_marks(write)) {
    intake.fail(excess->origin,
                fmt::format("{}: mark {} is above {}, what the test is out of", mark_id(excess->test, excess->student),
                            excess->mark, excess->out_of),
                "correct the mark, or the test's out_of, then import again");
  }
  report.marks = store::apply_marks(write, batch, telling);
}

void check_marks_held(const store::Write& write, BatchId batch, const Intake& intake) {
  if (const auto excess = store::excess_over_changed_tests(write, batch)) {
    intake.fail(excess->origin,
                fmt::format("test_id {}: out_of {} is below the mark {} of ELEVE_ID {}", excess->test.value(),
                            excess->out_of, excess->mark, excess->student.value()),
                "correct the mark in the same run, or the test's out_of");
  }
}

void take_absences(const store::Write& write, BatchId batch, store::Telling telling, Intake& intake,
                   ImportReport& report) {
  report.stray_absences =
      store::drop_stray_absences(write, [&](AbsenceId absence, StudentId student, store::Origin origin) {
        intake.warn(origin, fmt::format("absence_id {}", absence.value()),
                    fmt::format("no such student (ELEVE_ID {}): the absence is left out", student.value()));
      });
  report.absences = store::apply_absences(write, batch, telling);
}

}  // namespace

void take_life(const store::Write& write, BatchId batch, store::Telling telling, Intake& intake, ImportReport& report) {
  if (told(report, RosterKind::tests)) take_tests(write, batch, telling, intake, report);
  if (told(report, RosterKind::marks)) take_marks(write, batch, telling, intake, report);
  // Marks that were told were compared before they went in; those that stay as they were, not yet.
  const bool all_told = told(report, RosterKind::marks) && telling == store::Telling::whole;
  if (told(report, RosterKind::tests) && !all_told) check_marks_held(write, batch, intake);
  if (told(report, RosterKind::absences)) take_absences(write, batch, telling, intake, report);
  if (told(report, RosterKind::usage)) {
    report.stray_codes = intake.uses().drop_unknown(
        [&](store::Origin origin) { intake.warn(origin, "", "no such code: the row is left out"); });
    report.codes_used = intake.uses().apply(batch);
  }
}

}  // namespace scts::ops
