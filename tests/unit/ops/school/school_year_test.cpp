#include <doctest/doctest.h>
#include <fmt/format.h>

#include "ops/school.hpp"
#include "scts/error.hpp"
#include "scts/ops/school/publication.hpp"
#include "scts/store/journal.hpp"
#include "scts/store/school/publication.hpp"
#include "scts/store/school/school.hpp"
#include "scts/store/school/year_end.hpp"

using namespace scts;
using tests::SmallSchool;

namespace {

class YearSchool : public SmallSchool {
 public:
  /// SIECLE's file of the school's first students, all in one class.
  void siecle(const std::string& name, const std::string& year, int students, const char* division) const {
    std::string people;
    std::string rooms;
    for (int id = 101; id < 101 + students; ++id) {
      people += fmt::format(
          "<ELEVE ELEVE_ID=\"{0}\"><NOM>E{0}</NOM><PRENOM>P</PRENOM><DATE_NAISS>01/02/2013</DATE_NAISS>"
          "<CODE_MEF>10010012110</CODE_MEF></ELEVE>",
          id);
      rooms += fmt::format(
          "<STRUCTURES_ELEVE ELEVE_ID=\"{}\"><STRUCTURE><CODE_STRUCTURE>{}</CODE_STRUCTURE>"
          "<TYPE_STRUCTURE>D</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE>",
          id, division);
    }
    write(name,
          fmt::format("<?xml version=\"1.0\"?><BEE_ELEVES><PARAMETRES><UAJ>0754321P</UAJ>{}<HORODATAGE>01/09/2026 "
                      "08:00:00</HORODATAGE></PARAMETRES><DONNEES><ELEVES>{}</ELEVES><STRUCTURES>{}"
                      "</STRUCTURES></DONNEES></BEE_ELEVES>",
                      year.empty() ? "" : "<ANNEE_SCOLAIRE>" + year + "</ANNEE_SCOLAIRE>", people, rooms));
  }
  [[nodiscard]] ops::ImportReport begin_year(const std::vector<std::string>& names, bool dry_run = false) const {
    ops::ImportRequest request;
    request.new_year = true;
    for (const auto& name : names) request.files.push_back(directory / name);
    return ops::import(run("2027-09-02", dry_run), request);
  }
  [[nodiscard]] std::string year() const {
    const auto year = store::school(store::Read(*store)).year;
    return year ? year->text() : "";
  }
};

template <class F>
Fault fault_of(const F& f) {
  try {
    f();
  } catch (const Error& error) {
    return error.fault();
  }
  return Fault::bug;
}

}  // namespace

TEST_CASE("the first file of SIECLE's tells the year, lists tell none, and later files must be of it") {
  const YearSchool school;
  CHECK(school.year().empty());
  school.siecle("none.xml", "", 3, "6A");
  static_cast<void>(school.import({"none.xml"}));
  CHECK(school.year().empty());
  school.siecle("26.xml", "2026", 3, "6A");
  CHECK(school.import({"26.xml"}).school_year->text() == "2026-2027");
  CHECK(school.year() == "2026-2027");
  static_cast<void>(school.import({"none.xml"}));
  for (const char* other : {"2025", "2027", "2028"}) {
    school.siecle("other.xml", other, 3, "CM2");
    CHECK(fault_of([&] { static_cast<void>(school.import({"other.xml"})); }) == Fault::refused);
  }
  CHECK(school.year() == "2026-2027");
}

TEST_CASE("a year that is told without any change is known all the same") {
  const YearSchool school;
  school.siecle("none.xml", "", 3, "6A");
  school.siecle("26.xml", "2026", 3, "6A");
  static_cast<void>(school.import({"none.xml"}));
  CHECK(school.import({"26.xml"}).changed);
  CHECK_FALSE(school.import({"26.xml"}).changed);
}

TEST_CASE("a new year begins with files of the next one, and ends what belonged to the old one") {
  const YearSchool school;
  school.siecle("26.xml", "2026", 3, "6A");
  school.siecle("27.xml", "2027", 2, "5A");
  school.siecle("28.xml", "2028", 2, "5A");
  CHECK(fault_of([&] { static_cast<void>(school.begin_year({"27.xml"})); }) == Fault::usage);  // no year yet
  static_cast<void>(school.import({"26.xml"}));
  static_cast<void>(school.generate(tests::all()));
  ops::PublicationRequest dates{
      .service = "notes", .mode = PublicationMode::scheduled, .add = {}, .remove = {}, .couples = {}, .confirm = {}};
  dates.couples.all = true;
  dates.add = {*Date::parse("2027-09-01")};
  CHECK(fault_of([&] { static_cast<void>(ops::set_publication(school.run(), dates)); }) == Fault::refused);
  dates.add = {*Date::parse("2026-12-18")};
  static_cast<void>(ops::set_publication(school.run(), dates));
  school.write("tests.csv", "test_id;division;title;published_on;out_of\n1;6A;Fractions;2026-10-01;20\n");
  school.write("marks.csv", "test_id;student_id;mark\n1;101;12\n1;102;13\n");
  school.write("absences.csv", "absence_id;student_id;from\n1;101;2026-10-01\n");
  static_cast<void>(school.import({"tests.csv", "marks.csv", "absences.csv"}));

  CHECK(fault_of([&] { static_cast<void>(school.begin_year({"28.xml"})); }) == Fault::refused);
  CHECK(fault_of([&] { static_cast<void>(school.begin_year({"26.xml"})); }) == Fault::refused);
  CHECK(fault_of([&] { static_cast<void>(school.begin_year({"marks.csv"})); }) == Fault::usage);
  static_cast<void>(school.begin_year({"27.xml"}, tests::kDryRun));
  CHECK(school.year() == "2026-2027");

  const auto report = school.begin_year({"27.xml"});
  CHECK(school.year() == "2027-2028");
  REQUIRE(report.new_year.has_value());
  const auto& year = *report.new_year;
  CHECK(year.staying == 2);
  CHECK(year.leaving == 1);
  CHECK(year.couples.with_code == 3);
  CHECK(year.couples.without_code == 0);
  CHECK(year.new_classes == std::vector<DivisionCode>{DivisionCode("5A")});
  CHECK(year.gone_classes == std::vector<DivisionCode>{DivisionCode("6A")});
  CHECK(year.ended.due_dates == 1);
  CHECK(year.ended.tests == 1);
  CHECK(year.ended.marks == 2);
  CHECK(year.ended.absences == 1);

  const store::Read read(*school.store);
  CHECK(store::publication(read, "notes").mode == PublicationMode::scheduled);
  CHECK(store::publication(read, "notes").due_dates.empty());
  CHECK(store::marks_without_class(read, tests::day("2027-09-02").today) == 0);
  std::string decided;
  store::for_each_event(read, *report.batch, [&](const store::EventRow& event) {
    if (event.what == "due-date-ended") decided += event.detail;
  });
  CHECK(decided == "notes 2026-12-18: 10010012110/6A");
}

TEST_CASE("a new year does not empty a school: up to half may leave") {
  const YearSchool school;
  school.siecle("26.xml", "2026", 20, "6A");
  static_cast<void>(school.import({"26.xml"}));
  school.siecle("27.xml", "2027", 9, "5A");
  CHECK(fault_of([&] { static_cast<void>(school.begin_year({"27.xml"})); }) == Fault::refused);
  CHECK(school.year() == "2026-2027");
  school.siecle("27.xml", "2027", 10, "5A");
  CHECK(school.begin_year({"27.xml"}).new_year->leaving == 10);
}
