#include <doctest/doctest.h>

#include <utility>

#include "reading.hpp"

namespace scts::exchange {

namespace {
using Lines = std::vector<std::string>;
}

TEST_CASE("tests") {
  const auto seen = read(
      "test_id;division;subject;title;given_on;published_on;out_of;coefficient\n"
      "5;1 ES1;Mathématiques;Équations du  second degré;20/11/2026;2026-11-23;20;1,50\n"
      "6;;;;;;10,0;\n");
  CHECK(seen.lines == Lines{"tests - -",
                            "2 test 5|1 ES1|Mathématiques|Équations du second degré|2026-11-20|2026-11-23|20|1.5",
                            "3 test 6||||||10|1"});
  CHECK(seen.count == 2);
  CHECK(seen.warnings.empty());
  CHECK(read_one("out_of,published_on,title,test_id\n20,,Dictée,7\n") == "2 test 7|||Dictée|||20|1");
}

TEST_CASE("due dates") {
  const auto seen = read(
      "service;mef;mef_label;division;due_on\n"
      "notes;10010012110;6EME;6A;18/12/2026\n"
      "absences;6EME;;6A;\n");
  CHECK(seen.lines == Lines{"due-dates - -", "2 notes 10010012110/6A 2026-12-18", "3 absences 6EME/6A -"});
  CHECK(seen.count == 2);
  CHECK(seen.warnings.empty());
}

TEST_CASE("marks") {
  const auto seen = read("test_id;student_id;mark\n5;101;14,50\n5;102; non  noté \n5;103;\n6;101;0\n");
  CHECK(seen.lines == Lines{"marks - -", "2 mark 5|101|14.5", "3 mark 5|102|non noté", "5 mark 6|101|0"});
  CHECK(seen.count == 4);  // one of them says that there is no mark
}

TEST_CASE("absences") {
  const auto seen = read(
      "absence_id;student_id;from;to;reason;justified\n"
      "1;101;2026-11-23;;Maladie;oui\n"
      "2;101;23/11/2026 08:30;2026-11-23T10:00;;\n"
      "3;102;2026-11-23T08:30;2026-11-23;\"Rendez-vous; médecin\";FAUX\n"
      "4;102;2026-11-23;24/11/2026;;1\n");
  CHECK(seen.lines == Lines{"absences - -", "2 absence 1|101|2026-11-23|2026-11-23|Maladie|true",
                            "3 absence 2|101|2026-11-23T08:30|2026-11-23T10:00||false",
                            "4 absence 3|102|2026-11-23T08:30|2026-11-23|Rendez-vous; médecin|false",
                            "5 absence 4|102|2026-11-23|2026-11-24||true"});
  CHECK(read_one("from;absence_id;student_id\n2026-11-23;1;101\n") == "2 absence 1|101|2026-11-23|2026-11-23||false");
}

TEST_CASE("used codes") {
  const auto seen = read("code;used_on\n07UY-87W-7V7-S61;2026-11-23\n 07uy87w7v7s61;24/11/2026\n");
  CHECK(seen.lines == Lines{"usage - -", "2 used 07UY-87W-7V7-S61|2026-11-23", "3 used 07UY-87W-7V7-S61|2026-11-24"});
}

TEST_CASE("what the columns of the school's life tell") {
  const Folder folder;
  const auto kind = [&](const std::string& header) { return RosterFile(folder.file(header + "\n"), {}).kind(); };
  CHECK(kind("title;test_id;out_of;published_on") == RosterKind::tests);
  CHECK(kind("mark;student_id;test_id;birth_date") == RosterKind::marks);
  CHECK(kind("student_id;absence_id;from") == RosterKind::absences);
  CHECK(kind("used_on;code") == RosterKind::usage);

  const std::pair<const char*, const char*> missing[] = {{"test_id;title;out_of", "published_on"},
                                                         {"test_id;title;published_on", "out_of"},
                                                         {"test_id;published_on;out_of", "title"},
                                                         {"test_id;student_id", "mark"},
                                                         {"absence_id;student_id;to", "from"},
                                                         {"absence_id;from;to", "student_id"},
                                                         {"used_on;student_id", "code"}};
  for (const auto& [header, column] : missing) {
    CHECK(failure(std::string(header) + "\n") == fmt::format("file:1: the column {} is missing", column));
  }
  CHECK(read("test_id;student_id;mark;family_name\n5;101;12;MARTIN\n").warnings ==
        Lines{"1: : unknown columns: family_name"});
}

TEST_CASE("what a row of the school's life may lack, and what cannot be understood") {
  struct Bad {
    const char* header;
    const char* row;
    const char* message;
  };
  constexpr auto tests = "test_id;title;given_on;published_on;out_of;coefficient";
  constexpr auto marks = "test_id;student_id;mark";
  constexpr auto absences = "absence_id;student_id;from;to;reason;justified";
  constexpr auto usage = "code;used_on";
  const Bad all[] = {
      {tests, ";T;;2026-11-23;20;1", "test id is missing"},
      {tests, "x;T;;2026-11-23;20;1", "test_id x: test id \"x\" is not a number"},
      {tests, "5;T;;2026-11-23;;1", "test_id 5: out of is missing"},
      {tests, "5;T;;2026-11-23;0;1", "test_id 5: out of \"0\" is not above 0"},
      {tests, "5;T;;2026-11-23;0,00;1", "test_id 5: out of \"0,00\" is not above 0"},
      {tests, "5;T;;2026-11-23;-20;1", "test_id 5: out of \"-20\" is not a number of points"},
      {tests, "5;T;;2026-11-23;20;fort", "test_id 5: coefficient \"fort\" is not a number of points"},
      {tests, "5;T;;31/02/2026;20;1", "test_id 5: published on \"31/02/2026\" is not a date"},
      {tests, "5;T;2026-13-01;;20;1", "test_id 5: given on \"2026-13-01\" is not a date"},
      {marks, ";101;12", "ELEVE_ID 101: test id is missing"},
      {marks, "5;;12", "test_id 5: student id is missing"},
      {marks, "5;101;-3", "test_id 5, ELEVE_ID 101: mark \"-3\" is not a number of points, or a word without digits"},
      {marks, "5;101;12x", "test_id 5, ELEVE_ID 101: mark \"12x\" is not a number of points, or a word without digits"},
      {absences, ";101;2026-11-23;;;", "ELEVE_ID 101: absence id is missing"},
      {absences, "9;;2026-11-23;;;", "absence_id 9: student id is missing"},
      {absences, "9;101;;;;", "absence_id 9: from is missing"},
      {absences, "9;101;2026-02-30;;;", "absence_id 9: from \"2026-02-30\" is not a date, or a date and minutes"},
      {absences, "9;101;2026-11-23 25:00;;;",
       "absence_id 9: from \"2026-11-23 25:00\" is not a date, or a date and minutes"},
      {absences, "9;101;2026-11-23;2026-11-22;;", "absence_id 9: to \"2026-11-22\" is before from"},
      {absences, "9;101;2026-11-23 10:00;2026-11-23 09:59;;", "absence_id 9: to \"2026-11-23 09:59\" is before from"},
      {absences, "9;101;2026-11-23;;;peut-être", "absence_id 9: justified \"peut-être\" is neither true nor false"},
      {usage, ";2026-11-23", "code is missing"},
      {usage, "07UY-87W-7V7-S6;2026-11-23", "code is no activation code"},
      {usage, "07UY-87W-7V7-S61;", "used on is missing"},
      {usage, "07UY-87W-7V7-S61;hier", "used on \"hier\" is not a date"},
  };
  for (const auto& bad : all) {
    CAPTURE(bad.row);
    CHECK(failure(fmt::format("{}\n{}\n", bad.header, bad.row)) == fmt::format("file:2: {}", bad.message));
  }
}

}  // namespace scts::exchange
