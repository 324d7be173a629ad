#include "scts/ops/school/publication.hpp"

#include <doctest/doctest.h>

#include <SQLiteCpp/SQLiteCpp.h>

#include "ops/school.hpp"
#include "scts/error.hpp"
#include "scts/ops/school/status.hpp"
#include "scts/store/journal.hpp"
#include "scts/store/school/publication.hpp"

using namespace scts;
using tests::SmallSchool;

namespace {

Date on(const char* iso) {
  return *Date::parse(iso);
}

ops::PublicationRequest mode(PublicationMode wanted) {
  ops::PublicationRequest request;
  request.service = "notes";
  request.mode = wanted;
  return request;
}
ops::PublicationRequest scheduled(std::set<Date> add, CoupleSelection couples = {.all = true}) {
  auto request = mode(PublicationMode::scheduled);
  request.add = std::move(add);
  request.couples = std::move(couples);
  return request;
}
ops::PublicationRequest removal(std::set<Date> dates, CoupleSelection couples = {.all = true}) {
  ops::PublicationRequest request;
  request.service = "notes";
  request.remove = std::move(dates);
  request.couples = std::move(couples);
  return request;
}

ops::PublicationReport set(const SmallSchool& school, const ops::PublicationRequest& request) {
  return ops::set_publication(school.run(), request);
}
ops::PublicationReport table(const SmallSchool& school) {
  return ops::publication(store::Read(*school.store), "notes", tests::day("2026-09-02"));
}
Fault fault_of(const SmallSchool& school, const ops::PublicationRequest& request) {
  try {
    static_cast<void>(set(school, request));
  } catch (const Error& error) {
    return error.fault();
  }
  FAIL("it was not refused");
  return Fault::bug;
}

/// A division of two programmes that people see under one name.
void add_structures(const SmallSchool& school) {
  const auto run = school.run();
  store::Write write(*school.store, run.lock());
  write.database().exec(
      "INSERT INTO mef VALUES ('M1', '3EME'), ('M2', '3EME'); INSERT INTO division VALUES ('301', '');"
      "INSERT INTO division_mef VALUES ('301', 'M1'), ('301', 'M2')");
  write.commit();
}

/// Everybody has a code, and the marks of two tests are dated 2026-09-01.
void add_marks(const SmallSchool& school) {
  static_cast<void>(school.generate(tests::all()));
  school.write("tests.csv",
               "test_id;division;title;published_on;out_of\n1;6A;Dictée;2026-09-01;20\n2;3 A;Thalès;2026-09-01;20\n");
  school.write("marks.csv", "test_id;student_id;mark\n1;101;12\n1;103;13\n2;102;14\n");
  static_cast<void>(school.import({"tests.csv", "marks.csv"}));
}

}  // namespace

TEST_CASE("a change that hides what families see counts it by class, and until when") {
  const SmallSchool school;
  add_marks(school);
  CHECK(set(school, mode(PublicationMode::continuous)).hidden.empty());
  const auto wish = scheduled({on("2026-12-18")}, {false, {}, {DivisionCode("6A")}, {}});
  const auto before = ops::set_publication(school.run("2026-09-02", tests::kDryRun), wish);
  const auto report = set(school, wish);
  for (const auto& hidden : {before.hidden, report.hidden}) {
    REQUIRE(hidden.size() == 2);
    CHECK(hidden[0].listed.couple.division.text() == "3 A");
    CHECK(hidden[0].rows == 1);
    CHECK_FALSE(hidden[0].until);
    CHECK(hidden[1].rows == 2);
    CHECK(hidden[1].students == 2);
    CHECK(hidden[1].until == on("2026-12-18"));
  }
  CHECK(set(school, scheduled({on("2027-03-26")})).hidden.empty());
  CHECK(set(school, removal({on("2026-12-18")})).hidden.empty());  // nobody has seen anything by it yet
}

TEST_CASE("a due date that is past hides what it showed when it is removed") {
  const SmallSchool school;
  add_marks(school);
  static_cast<void>(set(school, scheduled({on("2026-09-01"), on("2026-12-18")})));
  const auto hidden = set(school, removal({on("2026-09-01")})).hidden;
  REQUIRE(hidden.size() == 2);
  CHECK(hidden[0].until == on("2026-12-18"));
}

TEST_CASE("who moves keeps what he saw of the class's tests; of absences an import counts what it hides") {
  const SmallSchool school;
  add_marks(school);
  static_cast<void>(ops::open_services(school.run(), {{"absences"}, {}, {}}));
  school.write("absences.csv", "absence_id;student_id;from;to;reason;justified\n9;101;2026-09-01;2026-09-01;Rhume;1\n");
  static_cast<void>(school.import({"absences.csv"}));
  for (const auto* service : {"notes", "absences"}) {
    auto request = scheduled({on("2026-09-01")});
    request.service = service;
    static_cast<void>(set(school, request));
  }
  const auto move = [&](const std::string& to) {
    school.write("students.csv", "student_id;family_name;first_name;birth_date;division\n101;MARTIN;Léa;2013-02-14;" +
                                     to + "\n102;MARTIN;Hugo;2011-05-01;3 A\n103;NOËL;Œdipe;2012-12-31;6A\n");
    return school.import({"students.csv"}).hidden;
  };
  CHECK(move("3 A").empty());
  CHECK(move("").empty());
  const auto hidden = move("5B");
  REQUIRE(hidden.size() == 1);
  CHECK(hidden[0].service == "absences");
  CHECK(hidden[0].listed.couple.division.text() == "5B");
  CHECK(hidden[0].rows == 1);
  CHECK_FALSE(hidden[0].until);
}

TEST_CASE("the table holds the couples of structures and of present students") {
  const SmallSchool school;
  add_structures(school);
  const auto report = table(school);
  CHECK_FALSE(report.mode);
  REQUIRE(report.couples.size() == 4);
  CHECK(report.couples[0].listed.text() == "/3 A");  // the students' file names no MEF
  CHECK(report.couples[2].listed.text() == "3EME/301");
  CHECK(report.couples[2].listed.couple.mef.text() == "M1");
}

TEST_CASE("due dates are kept by the code of a MEF; a label stands for all of its codes") {
  const SmallSchool school;
  add_structures(school);
  const auto report = set(school, scheduled({on("2026-12-18")}, {false, {MefCode("3EME")}, {}, {}}));
  CHECK(report.mode_changed);
  CHECK(report.added == 2);
  CHECK(report.batch);
  const auto kept = store::publication(store::Read(*school.store), "notes").due_dates;
  CHECK(kept.contains({MefCode("M1"), DivisionCode("301")}));
  CHECK(kept.contains({MefCode("M2"), DivisionCode("301")}));
}

TEST_CASE("setting the publication twice is setting it once") {
  const SmallSchool school;
  CHECK(set(school, mode(PublicationMode::continuous)).batch);
  CHECK_FALSE(set(school, mode(PublicationMode::continuous)).batch);
  CHECK(set(school, scheduled({on("2026-12-18")})).added == 2);
  const auto again = set(school, scheduled({on("2026-12-18")}));
  CHECK(again.added == 0);
  CHECK_FALSE(again.batch);
}

TEST_CASE("each change leaves an event that names the service, and one for each date that came or went") {
  const SmallSchool school;
  const auto batch = set(school, scheduled({on("2026-12-18"), on("2027-03-26")})).batch;
  REQUIRE(batch);
  std::vector<store::EventRow> events;
  store::for_each_event(store::Read(*school.store), *batch, [&](const auto& event) { events.push_back(event); });
  REQUIRE(events.size() == 3);
  CHECK(events[0].what == "due-date-added");
  CHECK(events[0].detail == "notes 2026-12-18: /3 A, /6A");
  CHECK(events[1].detail == "notes 2027-03-26: /3 A, /6A");
  CHECK(events[2].what == "publication-changed");
  CHECK(events[2].detail == "notes");
}

TEST_CASE("a dry run tells what would be, asks nothing and changes nothing") {
  const SmallSchool school;
  const auto report = ops::set_publication(school.run("2026-09-02", tests::kDryRun), scheduled({on("2026-12-18")}));
  CHECK(report.added == 2);
  CHECK(report.couples[0].dates.size() == 1);
  CHECK_FALSE(report.batch);
  CHECK_FALSE(table(school).mode);
  static_cast<void>(set(school, scheduled({on("2026-12-18")})));
  auto request = mode(PublicationMode::continuous);
  request.confirm = [](std::int64_t) -> bool { throw Error(Fault::usage, "asked"); };
  CHECK(ops::set_publication(school.run("2026-09-02", tests::kDryRun), request).lost == 2);
}

TEST_CASE("due dates are lost only after the question that counts them") {
  const SmallSchool school;
  static_cast<void>(set(school, scheduled({on("2026-12-18"), on("2027-03-26")})));
  std::int64_t asked = 0;
  auto request = mode(PublicationMode::continuous);
  request.confirm = [&](std::int64_t lost) {
    asked = lost;
    return false;
  };
  CHECK(fault_of(school, request) == Fault::failed);
  CHECK(asked == 4);
  CHECK(count_due_dates(store::publication(store::Read(*school.store), "notes")) == 4);
  request.confirm = [](std::int64_t) { return true; };
  CHECK(set(school, request).lost == 4);
  CHECK(count_due_dates(store::publication(store::Read(*school.store), "notes")) == 0);
  request.confirm = [](std::int64_t) -> bool { throw Error(Fault::bug, "nothing is to be lost"); };
  CHECK_FALSE(set(school, request).batch);
}

TEST_CASE("a couple that lacks the date makes a removal impossible, unless all are meant") {
  const SmallSchool school;
  static_cast<void>(set(school, scheduled({on("2026-12-18")}, {false, {}, {DivisionCode("6A")}, {}})));
  const CoupleSelection both{false, {}, {DivisionCode("6A"), DivisionCode("3 A")}, {}};
  CHECK(fault_of(school, removal({on("2026-12-18")}, both)) == Fault::refused);
  CHECK(count_due_dates(store::publication(store::Read(*school.store), "notes")) == 1);
  CHECK(fault_of(school, removal({on("2026-12-18"), on("2027-03-26")})) == Fault::refused);
  CHECK(set(school, removal({on("2026-12-18")})).removed == 1);
  CHECK(fault_of(school, removal({on("2026-12-18")})) == Fault::refused);
}

TEST_CASE("a class that is no more keeps its dates, may lose them, and gets no new ones") {
  const SmallSchool school;
  static_cast<void>(set(school, scheduled({on("2026-12-18")})));
  school.write("students.csv",
               "student_id;family_name;first_name;birth_date;division\n"
               "101;MARTIN;Léa;2013-02-14;6A\n102;MARTIN;Hugo;2011-05-01;6A\n103;NOËL;Œdipe;2012-12-31;6A\n");
  static_cast<void>(school.import({"students.csv"}));
  REQUIRE(table(school).couples.size() == 2);
  const CoupleSelection gone{false, {}, {DivisionCode("3 A")}, {}};
  CHECK(fault_of(school, scheduled({on("2027-03-26")}, gone)) == Fault::usage);
  CHECK(set(school, scheduled({on("2027-03-26")})).added == 1);
  CHECK(set(school, removal({on("2026-12-18")}, gone)).couples.size() == 1);
}

TEST_CASE("what is refused, and whose fault it is") {
  const SmallSchool school;
  auto request = mode(PublicationMode::continuous);
  request.service = "lpc";
  CHECK(fault_of(school, request) == Fault::usage);
  request.service = "meals";
  CHECK(fault_of(school, request) == Fault::usage);
  request.service = "absences";  // closed
  CHECK(fault_of(school, request) == Fault::refused);
  auto undecided = scheduled({on("2026-12-18")});
  undecided.mode.reset();
  CHECK(fault_of(school, undecided) == Fault::refused);
  CHECK(fault_of(school, scheduled({on("2026-12-18")}, {})) == Fault::usage);
  CHECK(fault_of(school, scheduled({})) == Fault::usage);
  CHECK(fault_of(school, scheduled({on("2026-12-18")}, {false, {MefCode("4EME")}, {}, {}})) == Fault::usage);
  auto both = scheduled({on("2026-12-18")});
  both.remove = both.add;
  CHECK(fault_of(school, both) == Fault::usage);
  both.remove.clear();
  both.mode = PublicationMode::continuous;
  CHECK(fault_of(school, both) == Fault::usage);
  CHECK_FALSE(table(school).mode);
}

TEST_CASE("closing a service keeps how it is published; the home screen tells it") {
  const SmallSchool school;
  static_cast<void>(set(school, scheduled({on("2026-12-18")})));
  static_cast<void>(ops::close_services(school.run(), {"notes"}));
  CHECK(fault_of(school, mode(PublicationMode::continuous)) == Fault::refused);
  CHECK(table(school).mode == PublicationMode::scheduled);
  static_cast<void>(ops::open_services(school.run(), {{"notes"}, {}, {}}));
  CHECK(table(school).couples[0].dates.size() == 1);
  const auto status = ops::status(store::Read(*school.store), tests::day("2026-09-02"));
  CHECK(status.services[0].publication == PublicationMode::scheduled);
  CHECK(status.services[0].due_dates == 2);
  CHECK_FALSE(status.services[1].publication);
  CHECK_FALSE(status.last_replication);
}
