#include <doctest/doctest.h>
#include <fmt/format.h>

#include "ops/school.hpp"
#include "scts/error.hpp"
#include "scts/ops/school/status.hpp"
#include "scts/store/people/finder.hpp"

using namespace scts;
using tests::SmallSchool;

namespace {

std::vector<std::string> reasons(const SmallSchool& school, const std::string& student) {
  std::vector<std::string> all;
  for (const auto& entry : school.history(tests::student(student))) {
    for (const auto& code : entry.codes) all.emplace_back(code.row.reason ? name(*code.row.reason) : "");
  }
  return all;
}

}  // namespace

TEST_CASE("the codes of a student who left fall, and only his") {
  const SmallSchool school;
  CHECK(school.generate(tests::all()).created == 4);
  school.write(
      "students.csv",
      "student_id;family_name;first_name;birth_date;division;left_on\n101;MARTIN;Léa;2013-02-14;6A;2026-09-01\n"
      "102;MARTIN;Hugo;2011-05-01;3 A;2027-06-30\n103;NOËL;Œdipe;2012-12-31;6A;\n");
  const auto report = school.import({"students.csv"});
  CHECK(report.changes.students.left == 1);
  CHECK(report.changes.codes.departure == 2);
  CHECK(reasons(school, "101") == std::vector<std::string>{"departure", "departure"});
  CHECK(school.valid_codes() == 2);
}

TEST_CASE("who is in no file has left; more than a tenth needs a number") {
  const SmallSchool school;
  CHECK(school.generate(tests::all()).created == 4);
  school.write("students.csv",
               "student_id;family_name;first_name;birth_date;division\n101;MARTIN;Léa;2013-02-14;6A\n103;NOËL;Œdipe;"
               "2012-12-31;6A\n");
  CHECK_THROWS_AS(static_cast<void>(school.import({"students.csv"})), Error);
  CHECK(school.valid_codes() == 4);
  CHECK(school.import({"students.csv"}, 1).changes.students.left == 1);
  CHECK(school.valid_codes() == 3);
  CHECK(school.import({"students.csv"}).changes.students.left == 0);
}

TEST_CASE("a guardian who loses the rank loses the code; who changes places keeps it") {
  const SmallSchool school;
  CHECK(school.generate(tests::all()).created == 4);
  school.write("bonds.csv", "student_id;guardian_id;rank\n101;201;2\n101;202;1\n102;201;\n103;203;1\n103;204;\n");
  const auto report = school.import({"bonds.csv"});
  CHECK(report.changes.bonds.rank_changed == 3);
  CHECK(report.changes.codes.rank == 1);
  CHECK(reasons(school, "102") == std::vector<std::string>{"rank"});
}

TEST_CASE("a student who left may have another guardian in the file, or none any more") {
  const SmallSchool school;
  school.write(
      "students.csv",
      "student_id;family_name;first_name;birth_date;division;left_on\n101;MARTIN;Léa;2013-02-14;6A;2026-09-01\n"
      "102;MARTIN;Hugo;2011-05-01;3 A;2026-09-01\n103;NOËL;Œdipe;2012-12-31;6A;\n");
  school.write("bonds.csv", "student_id;guardian_id;rank\n101;203;1\n103;203;1\n103;204;\n");
  const auto report = school.import({"students.csv", "bonds.csv"}, 2);
  CHECK(report.changes.bonds.added == 1);
  CHECK(report.changes.bonds.removed == 2);
  CHECK(school.history(tests::student("102")).size() == 1);
}

TEST_CASE("an import that fails in its last file changes nothing") {
  const SmallSchool school;
  school.write("students.csv", "student_id;family_name;first_name;birth_date;division\n999;NEW;New;2013-02-14;6A\n");
  school.write("bonds.csv", "student_id;guardian_id;rank\n101;201;3\n");
  CHECK_THROWS_AS(static_cast<void>(school.import({"students.csv", "bonds.csv"}, 3)), Error);
  CHECK(ops::status(store::Read(*school.store), tests::day("2026-09-02")).students == 3);
}

namespace {

constexpr bool kForReal = false;

/// What an import of these files would change, a line each.
std::vector<std::string> changes(const SmallSchool& school, const std::vector<std::string>& names,
                                 bool dry_run = tests::kDryRun) {
  std::vector<std::string> lines;
  ops::ImportRequest request;
  request.max_departures = 3;
  for (const auto& name : names) request.files.push_back(school.directory / name);
  request.on_change = [&](const store::RosterChange& change) {
    std::string line = change.what;
    if (change.student) line += " " + std::to_string(change.student->value());
    if (change.guardian) line += " " + std::to_string(change.guardian->value());
    for (const auto& field : change.fields) line += " " + field.field + ":" + field.before + ">" + field.after;
    lines.push_back(line);
  };
  static_cast<void>(ops::import(school.run("2026-09-02", dry_run), request));
  return lines;
}

}  // namespace

TEST_CASE("every change is told with what was and what is, before and after it is made") {
  using Lines = std::vector<std::string>;
  const SmallSchool school;
  CHECK(school.generate(tests::all()).created == 4);
  school.write(
      "students.csv",
      "student_id;family_name;first_name;birth_date;division;email\n101;MARTIN;Léa;2013-02-14;5A;l@example.org\n"
      "102;MARTIN;Hugo;2011-05-01;3 A;\n104;NEW;Nina;2014-01-01;6A;\n");
  school.write("guardians.csv", "guardian_id;family_name;first_name\n201;DURAND;Claire\n");
  school.write("bonds.csv", "student_id;guardian_id;rank\n101;201;2\n101;202;\n102;201;1\n104;201;1\n");
  const Lines expected{
      "student-changed 101 division:6A>5A email:>l@example.org",
      "student-left 103 left_on:>2026-09-02",
      "student-added 104",
      "bond-rank-changed 101 201 rank:1>2",
      "bond-rank-changed 101 202 rank:2>",
      "bond-added 104 201 rank:>1",
      "guardian-changed 201 family_name:DUPONT>DURAND",
      "guardian-left 203 left_on:>2026-09-02",
      "guardian-left 204 left_on:>2026-09-02",
      "code-invalidated 101 202 reason:>rank",
      "code-invalidated 103 203 reason:>departure",
  };
  CHECK(changes(school, {"students.csv", "guardians.csv", "bonds.csv"}) == expected);
  CHECK(school.valid_codes() == 4);
  CHECK(changes(school, {"students.csv", "guardians.csv", "bonds.csv"}, kForReal) == expected);
  CHECK(school.valid_codes() == 2);
  CHECK(changes(school, {"students.csv", "guardians.csv", "bonds.csv"}).empty());

  school.write("students.csv",
               "student_id;family_name;first_name;birth_date;division\n101;MARTIN;Léa;2013-02-14;5A\n"
               "102;MARTIN;Hugo;2011-05-01;3 A\n103;NOËL;Œdipe;2012-12-31;6A\n104;NEW;Nina;2014-01-01;6A\n");
  CHECK(changes(school, {"students.csv"}, kForReal) == Lines{"student-changed 103 left_on:2026-09-02>"});
  CHECK(school.valid_codes() == 2);  // a code that fell does not come back
}

TEST_CASE("a list finds whom it means, or nobody") {
  const SmallSchool school;
  school.write(
      "students.csv",
      "student_id;family_name;usage_name;first_name;birth_date;division;left_on\n"
      "101;MARTIN;;Léa;2013-02-14;6A;\n102;MARTIN;;Hugo;2011-05-01;3 A;\n103;NOËL;LE GŒFF;Œdipe;2012-12-31;6A;\n"
      "104;MARTIN;;Lea;2013-02-14;6A;2026-01-05\n105;TWIN;;Jo;2013-01-01;6A;\n106;TWIN;;Jo;2013-01-01;6A;\n");
  static_cast<void>(school.import({"students.csv"}));
  store::Read read(*school.store);
  store::Finder finder(read);
  const auto student = [&](const std::string& surname, const std::string& first, const std::string& birth) {
    const auto match = finder.student({.surname = surname, .first_name = first, .birth_date = Date::parse(birth)});
    return match.person ? match.person->id.value() : -static_cast<std::int64_t>(match.mismatch);
  };
  const auto no = [](Mismatch mismatch) { return -static_cast<std::int64_t>(mismatch); };
  CHECK(student("martin", "LEA", "2013-02-14") == 101);  // 104 has left
  CHECK(student("noel", "oedipe", "2012-12-31") == 103);
  CHECK(student("Le-Goeff", "ŒDIPE", "2012-12-31") == 103);
  CHECK(student("martin", "LEA", "2013-02-15") == no(Mismatch::nobody));
  CHECK(student("martin", "", "2013-02-14") == no(Mismatch::nobody));
  CHECK(student("Twin", "Jo", "2013-01-01") == no(Mismatch::several));
  CHECK(finder.student({.id = StudentId(105), .surname = "Twin", .first_name = "Jo"}).person);
  CHECK(finder.student({.id = StudentId(105), .surname = "twin"}).person);
  CHECK(finder.student({.id = StudentId(105), .surname = "Other"}).mismatch == Mismatch::other_person);
  CHECK(finder.student({.id = StudentId(105), .birth_date = Date::parse("2013-01-02")}).mismatch ==
        Mismatch::other_person);
  CHECK(finder.student({.id = StudentId(999)}).mismatch == Mismatch::unknown_id);

  const auto guardian = [&](GuardianLead lead) {
    const auto match = finder.guardian(lead);
    return match.person ? match.person->id.value() : -static_cast<std::int64_t>(match.mismatch);
  };
  CHECK(guardian({.surname = "dupont", .first_name = "CLAIRE", .student = StudentId(102)}) == 201);
  CHECK(guardian({.surname = "dupont", .first_name = "CLAIRE", .student = StudentId(103)}) ==
        no(Mismatch::no_guardian));
  CHECK(guardian({.surname = "dupont", .first_name = "claire", .email = "Claire@Example.org"}) == 201);
  CHECK(guardian({.surname = "dupont", .first_name = "claire", .email = "x@example.org"}) == no(Mismatch::elsewhere));
  CHECK(guardian({.surname = "dupont", .first_name = "claire"}) == no(Mismatch::elsewhere));
  CHECK(guardian({.surname = "dupond", .first_name = "claire"}) == no(Mismatch::nobody));
  CHECK(guardian({.surname = "martin", .first_name = "paul", .address = {{"2, RUE DU PORT"}, "94000", "", ""}}) == 202);
  CHECK(guardian({.surname = "martin", .first_name = "paul", .address = {{"2, RUE DU PORT"}, "94001", "", ""}}) ==
        no(Mismatch::elsewhere));
}

TEST_CASE("a list makes nobody come or go, and stops at a row that fits nobody unless it may set it aside") {
  const SmallSchool school;
  school.write("list.csv", "student_id;email\n101;l@example.org\n999;x@example.org\n101;other@example.org\n");
  CHECK_THROWS_AS(static_cast<void>(school.import({"list.csv"})), Error);
  ops::ImportRequest request;
  request.files = {school.directory / "list.csv"};
  request.rejects = school.directory / "rejects.csv";
  const auto report = ops::import(school.run(), request);
  CHECK(report.rejected == 2);  // unknown, and told otherwise two lines before
  CHECK(report.changes.students.changed == 1);
  CHECK(report.changes.students.left == 0);
  CHECK(std::filesystem::exists(*request.rejects));
  CHECK(ops::status(store::Read(*school.store), tests::day("2026-09-02")).students == 3);
}

TEST_CASE("bonds of unknown persons are left out and told") {
  const SmallSchool school;
  school.write(
      "bonds.csv",
      "student_id;guardian_id;rank\n101;201;1\n101;202;2\n102;201;1\n103;203;1\n103;204;\n777;201;1\n101;888;\n");
  const auto report = school.import({"bonds.csv"});
  CHECK_FALSE(report.batch);
  CHECK(report.stray_bonds == 2);
  REQUIRE(report.warnings.first.size() == 2);
  CHECK(report.warnings.first[0].line == 7);
  CHECK(report.warnings.first[1].message == "no such guardian: the bond is left out");
}

TEST_CASE("what large files warn of is told file by file") {
  const SmallSchool school;
  const auto write = [&](const std::string& name, std::string_view root, std::string_view list, std::string_view tag) {
    std::string xml = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{}><PARAMETRES><UAJ>0754321P</UAJ><HORODATAGE>01/09/2026 "
        "08:00:00</HORODATAGE></PARAMETRES><DONNEES><{}>\n",
        root, list);
    for (int i = 1; i <= 9000; ++i) {
      xml += fmt::format(
          "<{0} {0}_ID=\"{1}\"><NOM>N{2}M{1}</NOM><DATE_NAISS>14/02/2012</DATE_NAISS><PRENOM>P</PRENOM>"
          "<MEL>n{1}@example.org</MEL></{0}>\n",
          tag, i, i % 15 == 0 ? "?" : "O");
    }
    school.write(name, xml + fmt::format("</{}></DONNEES></{}>\n", list, root));
  };
  write("students.xml", "BEE_ELEVES", "ELEVES", "ELEVE");
  write("guardians.xml", "BEE_RESPONSABLES", "PERSONNES", "PERSONNE");
  const auto warnings = school.import({"students.xml", "guardians.xml"}, 10).warnings;
  CHECK(warnings.count == 1200);
  REQUIRE(warnings.first.size() == 1000);
  for (std::size_t i = 0; i < 1000; ++i) {
    REQUIRE(warnings.first[i].file.ends_with(i < 600 ? "students.xml" : "guardians.xml"));
    REQUIRE(warnings.first[i].line == static_cast<long>(i % 600) * 15 + 17);
  }
}

TEST_CASE("the same import twice changes nothing") {
  const SmallSchool school;
  const auto report = school.import({"students.csv", "guardians.csv", "bonds.csv"});
  CHECK_FALSE(report.batch);
  CHECK(report.changes.students.unchanged == 3);
  CHECK(report.changes.guardians.unchanged == 4);
  CHECK(report.changes.bonds.unchanged == 5);
}

TEST_CASE("SIECLE: a rank held does not move when the payer changes") {
  const SmallSchool school;
  const auto guardians = [](int first_pays, int second_pays, const char* stamp) {
    return std::string(
               "<?xml version=\"1.0\" "
               "encoding=\"ISO-8859-15\"?><BEE_RESPONSABLES><PARAMETRES><UAJ>0754321P</UAJ><HORODATAGE>") +
           stamp +
           "</HORODATAGE></PARAMETRES><DONNEES><PERSONNES>"
           "<PERSONNE PERSONNE_ID=\"301\"><NOM_DE_FAMILLE>A</NOM_DE_FAMILLE><PRENOM>A</PRENOM></PERSONNE>"
           "<PERSONNE "
           "PERSONNE_ID=\"302\"><NOM_DE_FAMILLE>B</NOM_DE_FAMILLE><PRENOM>B</PRENOM></PERSONNE></"
           "PERSONNES><RESPONSABLES>"
           "<RESPONSABLE_ELEVE><ELEVE_ID>101</ELEVE_ID><PERSONNE_ID>301</PERSONNE_ID><NIVEAU_RESPONSABILITE>1</"
           "NIVEAU_RESPONSABILITE>"
           "<PAIE_FRAIS_SCOLAIRES>" +
           std::to_string(first_pays) +
           "</PAIE_FRAIS_SCOLAIRES></RESPONSABLE_ELEVE>"
           "<RESPONSABLE_ELEVE><ELEVE_ID>101</ELEVE_ID><PERSONNE_ID>302</PERSONNE_ID><NIVEAU_RESPONSABILITE>1</"
           "NIVEAU_RESPONSABILITE>"
           "<PAIE_FRAIS_SCOLAIRES>" +
           std::to_string(second_pays) +
           "</PAIE_FRAIS_SCOLAIRES></RESPONSABLE_ELEVE>"
           "</RESPONSABLES></DONNEES></BEE_RESPONSABLES>";
  };
  school.write("r.xml", guardians(0, 1, "01/09/2026 10:00:00"));
  CHECK(school.import({"r.xml"}, 9).changes.bonds.added == 2);
  school.write("r.xml", guardians(1, 0, "02/09/2026 10:00:00"));
  CHECK(school.import({"r.xml"}).changes.bonds.rank_changed == 0);
}
