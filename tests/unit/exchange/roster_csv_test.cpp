#include <doctest/doctest.h>

#include "reading.hpp"

namespace scts::exchange {

TEST_CASE("students") {
  const auto seen = read(
      "student_id;ine;family_name;usage_name;first_name;birth_date;mef;division;email;line1;line2;line3;line4;postcode;"
      "city;"
      "country;left_on\n"
      "700101;000000001AA;MARTIN;DURAND;Léa;1998-02-14;10310019110;3 A;l@example.org;1 "
      "RUE;B;C;D;54000;NANCY;;2027-06-30\n"
      "\n"
      "700102;;DE  LA TOUR ;;Zoé;29/02/2012;;;;;;;;;;France;\n");
  CHECK(seen.lines == std::vector<std::string>{
                          "students - -",
                          "2 student 700101|000000001AA|MARTIN|DURAND|Léa|1998-02-14|10310019110|3 A|l@example.org|1 "
                          "RUE+B+C+D/54000 NANCY/|2027-06-30",
                          "4 student 700102||DE LA TOUR||Zoé|2012-02-29||||+++/ /|"});
  CHECK(seen.count == 2);
  CHECK(seen.warnings.empty());
}

TEST_CASE("guardians") {
  CHECK(read_one("family_name,guardian_id,phone,country\nMARTIN,31001,'+33 6,BELGIQUE\n") ==
        "2 guardian 31001||MARTIN||||+33 6|+++/ /BELGIQUE");
}

TEST_CASE("bonds") {
  const auto seen = read("student_id;guardian_id;rank\n1;2;1\n1;3;2\n1;4;\n1;5;0\n");
  CHECK(seen.lines == std::vector<std::string>{
                          "bonds - -", "2 bond 1-2 legal 1 level - pays false", "3 bond 1-3 legal 2 level - pays false",
                          "4 bond 1-4 legal 0 level - pays false", "5 bond 1-5 legal 0 level - pays false"});
  CHECK(failure("student_id;guardian_id;rank\n1;2;3\n") ==
        "file:2: ELEVE_ID 1, PERSONNE_ID 2: rank \"3\" is not between 0 and 2");
  CHECK(failure("student_id;guardian_id;rank\n1;;1\n") == "file:2: ELEVE_ID 1: guardian id is missing");
  CHECK(failure("student_id;guardian_id;rank\n-1;2;1\n") ==
        "file:2: ELEVE_ID -1, PERSONNE_ID 2: student id \"-1\" is not a number");
}

TEST_CASE("what the columns tell") {
  const Folder folder;
  const auto kind = [&](const std::string& header) { return RosterFile(folder.file(header + "\n"), {}).kind(); };
  CHECK(kind("birth_date;first_name;family_name;student_id") == RosterKind::students);
  CHECK(kind("guardian_id;family_name") == RosterKind::guardians);
  CHECK(kind("rank;guardian_id;student_id") == RosterKind::bonds);
  CHECK(kind("student_id;family_name;first_name;mef;division;guardian_id;guardian_family_name;guardian_first_name;rank;"
             "access") == RosterKind::bonds);  // export couples

  CHECK(failure("student_id;birth_date;family_name\n") == "file:1: the column first_name is missing");
  for (const auto* header :
       {"student_id;family_name\n", "guardian_id;student_id;family_name\n", "Nom;Prénom\n", "nothing", "\x89PNG\r\n"}) {
    CHECK(failure(header) == "file:1: neither a SIECLE export nor a list whose header is known");
  }
  CHECK(read("student_id;guardian_id;rank;Mœurs;title;\n1;2;1;;;\n").warnings ==
        std::vector<std::string>{"1: : unknown columns: Mœurs, title"});
}

TEST_CASE("what a CSV's record may lack") {
  CHECK(failure("student_id;family_name;first_name;birth_date\n1;A;B;\n") ==
        "file:2: ELEVE_ID 1: birth date is missing");
  CHECK(failure("student_id;family_name;first_name;birth_date\n1;A;B;2021-02-29\n") ==
        "file:2: ELEVE_ID 1: birth date \"2021-02-29\" is not a date");
  CHECK(read("student_id;family_name;first_name;birth_date\n1;A?B;;2020-02-29\n").warnings ==
        std::vector<std::string>{"2: ELEVE_ID 1: \"A?B\": the export has lost a character"});
}

TEST_CASE("Windows-1252 is told") {
  const auto seen = read("guardian_id;family_name\n1;LEF\xC8VRE\n");
  CHECK(seen.lines[1] == "2 guardian 1||LEFÈVRE|||||+++/ /");
  CHECK(seen.warnings == std::vector<std::string>{"0: : not UTF-8: read as Windows-1252"});
  CHECK(read("guardian_id;family_name\n1;LEF\xC8VRE\n", {.encoding = "windows-1252"}).warnings.empty());
}

TEST_CASE("what came back, with notes of the post") {
  const auto seen = read(
      "student_id;family_name;guardian_id;channel;returned_on;why\n"
      "1;MARTIN;2;paper;30/11/2026;gone away\n1;;3;email;2026-12-01;\n");
  CHECK(seen.lines ==
        std::vector<std::string>{"returns - -", "2 returned 1-2 paper 2026-11-30", "3 returned 1-3 email 2026-12-01"});
  CHECK(seen.warnings.empty());
  CHECK(read("student_id;guardian_id;channel;returned_on\n1;2;fax;2026-12-01\n1;2;;2026-12-01\n1;2;paper;\n").rejects ==
        std::vector<std::string>{
            "2: 1;2;fax;2026-12-01: ELEVE_ID 1, PERSONNE_ID 2: channel \"fax\" is neither email nor paper",
            "3: 1;2;;2026-12-01: ELEVE_ID 1, PERSONNE_ID 2: channel is neither email nor paper",
            "4: 1;2;paper;: ELEVE_ID 1, PERSONNE_ID 2: returned on is missing"});
}

TEST_CASE("languages of guardians") {
  const auto seen = read("language;guardian_id;nom\nen;31001;x\n;31002;\n");
  CHECK(seen.lines == std::vector<std::string>{"languages - -", "2 language 31001 en", "3 language 31002 -"});
  CHECK(seen.warnings.empty());
  CHECK(error_of([] { static_cast<void>(read("guardian_id;language\n31001;gb\n")); }).find("\"gb\"") !=
        std::string::npos);
  // A list of people stays one.
  CHECK(read("guardian_id;family_name;email;language\n31001;MARTIN;;en\n").lines.front() == "guardians - -");
}

}  // namespace scts::exchange
