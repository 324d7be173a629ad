#include <doctest/doctest.h>

#include "ops/school.hpp"
#include "scts/error.hpp"

using namespace scts;
using tests::SmallSchool;

namespace {

std::vector<std::string> reasons(const SmallSchool& school, const std::string& student) {
  std::vector<std::string> all;
  for (const auto& entry : school.history(tests::student(student))) {
    for (const auto& code : entry.codes) all.push_back(code.row.reason);
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

TEST_CASE("bonds of unknown persons are left out and told") {
  const SmallSchool school;
  school.write(
      "bonds.csv",
      "student_id;guardian_id;rank\n101;201;1\n101;202;2\n102;201;1\n103;203;1\n103;204;\n777;201;1\n101;888;\n");
  const auto report = school.import({"bonds.csv"});
  CHECK_FALSE(report.batch);
  CHECK(report.stray_bonds == 2);
  REQUIRE(report.warnings.size() == 2);
  CHECK(report.warnings[0].line == 7);
  CHECK(report.warnings[1].message == "no such guardian: the bond is left out");
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
