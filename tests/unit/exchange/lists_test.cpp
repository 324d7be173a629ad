#include <doctest/doctest.h>

#include "exchange/aliases.hpp"
#include "reading.hpp"
#include "scts/exchange/rejects.hpp"

namespace scts::exchange {

namespace {

using Lines = std::vector<std::string>;

/// Reads a list beside a student and a guardian who are known.
Seen read_list(std::string_view bytes, const ReadOptions& options = {}) {
  const Folder folder;
  RosterFile file(folder.file(bytes), options);
  Seen seen;
  seen.students.push_back({.id = StudentId(1),
                           .ine = "INE",
                           .family_name = "MARTIN",
                           .usage_name = "USED",
                           .first_name = "Léa",
                           .birth_date = *Date::parse("2013-02-14"),
                           .mef = MefCode("MEF"),
                           .division = DivisionCode("6A"),
                           .email = "lea@example.org",
                           .address = {{"1 rue Verte", "Bât. B", "", ""}, "75021", "Paris", ""},
                           .left_on = {}});
  seen.guardians.push_back({.id = GuardianId(2),
                            .title = "MME",
                            .family_name = "DUPONT",
                            .usage_name = "",
                            .first_name = "Claire",
                            .email = "c@example.org",
                            .phone = "01",
                            .address = {{"1 rue Verte", "Bât. B", "", ""}, "75021", "Paris", ""}});
  seen.count = file.read(seen);
  seen.lines.erase(seen.lines.begin());
  return seen;
}

std::string field_of(std::string_view column) {
  const auto found = find_column(column);
  if (!found) return "-";
  return found->guardian == 0 ? std::string(name(found->field))
                              : fmt::format("{} {}", name(found->field), found->guardian);
}

}  // namespace

TEST_CASE("columns have French names, however they are written") {
  CHECK(field_of("family_name") == "family_name");
  CHECK(field_of("Family Name") == "family_name");
  CHECK(field_of("NOM_DE_FAMILLE") == "family_name");
  CHECK(field_of("Nom de l\u2019élève") == "family_name");
  CHECK(field_of("  prenom ") == "first_name");
  CHECK(field_of("Pre\u0301nom") == "first_name");
  CHECK(field_of("Né(e) le :") == "birth_date");
  CHECK(field_of("E-mail") == "email");
  CHECK(field_of("Mel") == "email");
  CHECK(field_of("Code Postal") == "postcode");
  CHECK(field_of("Prénom repr. légal") == "guardian_first_name 1");
  CHECK(field_of("Courriel resp. légal1") == "email 1");
  CHECK(field_of("Nom de famille resp. légal2") == "guardian_family_name 2");
  CHECK(field_of("Tél. portable autre repr. légal") == "phone 2");
  CHECK(field_of("Responsable 2") == "guardian_full_name 2");
  CHECK(field_of("Identifiant responsable") == "guardian_id 1");
  CHECK(field_of("Division repr. légal") == "-");
  CHECK(field_of("Premier prénom*") == "first_name");
  CHECK(field_of("Date de naissance (jj/mm/aaaa)*") == "birth_date");
  CHECK(field_of("Élèves") == "full_name");
  CHECK(field_of("UAJ") == "-");  // SIECLE's own tags are no columns
  CHECK(field_of("") == "-");
  CHECK(field_of("e") == "-");
}

TEST_CASE("every column of the contract has a name of its own") {
  for (auto field = Field{}; field <= Field::guardian_first_name;
       field = static_cast<Field>(static_cast<std::size_t>(field) + 1)) {
    CHECK(field_of(name(field)) == name(field));
  }
}

TEST_CASE("a list changes what it tells, and nothing else") {
  CHECK(read_list("nom;prénom;né le;mél;classe\nMARTIN;x;2013-02-14;new@example.org;\n").lines ==
        Lines{"2 student 1|INE|MARTIN|USED|Léa|2013-02-14|MEF|6A|new@example.org|1 rue Verte+Bât. B++/75021 Paris/|"});
  CHECK(read_list("student_id;adresse;ville\n1;\"1, RUE VERTE\";PARIS\n").lines ==
        Lines{"2 student 1|INE|MARTIN|USED|Léa|2013-02-14|MEF|6A|lea@example.org|1 rue Verte+Bât. B++/75021 Paris/|"});
  CHECK(read_list("guardian_id;tél\n2;02\n").lines ==
        Lines{"2 guardian 2|MME|DUPONT||Claire|c@example.org|02|1 rue Verte+Bât. B++/75021 Paris/"});
  // Of a student nobody can say by a list that he has left.
  const auto leaver = read_list("student_id;mél;left_on\n1;new@example.org;2020-01-01\n");
  CHECK(leaver.lines[0].ends_with("Paris/|"));
  CHECK(leaver.warnings == Lines{"1: : columns that are not taken: left_on"});
}

TEST_CASE("an address is one thing: a list replaces it as a whole, or says what is known, or is not taken") {
  const auto address = [](const std::string& columns, const std::string& fields) {
    const auto seen = read_list("student_id;mél;" + columns + "\n1;new@example.org;" + fields + "\n");
    return seen.lines.empty() ? seen.rejects.at(0) : seen.lines[0].substr(seen.lines[0].find("|new@") + 17);
  };
  CHECK(address("adresse;cp;ville", "2 rue Rouge;59000;Lille") == "2 rue Rouge+++/59000 Lille/|");
  CHECK(address("adresse;cp;ville;pays", "2 rue Rouge;;Gand;Belgique") == "2 rue Rouge+++/ Gand/Belgique|");
  CHECK(address("adresse;boîte postale;cp;ville", ";42;97600;Mamoudzou") == "BP 42+++/97600 Mamoudzou/|");
  CHECK(address("adresse;adresse 2;pays", "2 rue Rouge;9000 Gand;Belgique") == "2 rue Rouge+9000 Gand++/ /Belgique|");
  for (const auto* known : {";;", "\"1, RUE VERTE\";;", "1 rue verte;75021;", ";;PARIS"}) {
    CHECK(address("adresse;cp;ville", known) == "1 rue Verte+Bât. B++/75021 Paris/|");
  }
  CHECK(address("adresse", "2 rue Rouge").ends_with(": only a part of an address, without its postcode and town"));
  CHECK(
      address("adresse;cp;ville", "2 rue Rouge;;Lille").ends_with(": only a part of an address, without its postcode"));
  CHECK(address("adresse;cp;ville", ";59000;Lille").ends_with(": only a part of an address, without its street"));
  CHECK(address("pays", "Belgique").ends_with(": only a part of an address, without its street and town"));
}

TEST_CASE("a whole list has a whole address, or none; without columns for all of it, it must be the known one") {
  const auto address = [](const std::string& columns, const std::string& fields) {
    const auto line = read_list("guardian_id;family_name;" + columns + "\n2;DUPONT;" + fields + "\n").lines[0];
    return line.substr(line.rfind('|') + 1);
  };
  CHECK(address("line1;postcode;city", "2 rue Rouge;59000;Lille") == "2 rue Rouge+++/59000 Lille/");
  CHECK(address("line1;postcode;city", "1 rue Verte;75021;Paris") == "1 rue Verte+Bât. B++/75021 Paris/");
  CHECK(address("line1;postcode;city", "2 rue Rouge;;Lille") == "2 rue Rouge+++/ Lille/");
  CHECK(address("line1;postcode;city", ";;") == "+++/ /");
  CHECK(address("line1;line2;line3;line4;postcode;city;country", "1 rue Verte;;;;75021;Paris;") ==
        "1 rue Verte+++/75021 Paris/");
  CHECK(address("line1", "1 RUE VERTE") == "1 rue Verte+Bât. B++/75021 Paris/");
  CHECK_THROWS_WITH(static_cast<void>(address("line1", "2 rue Rouge")),
                    doctest::Contains("only a part of an address, without its postcode and town"));
}

TEST_CASE("a whole list that lacks columns leaves them, and comes with new persons") {
  CHECK(
      read_list("student_id;family_name;first_name;birth_date\n1;MARTIN;Léo;2013-02-15\n3;NEW;N;2014-01-01\n").lines ==
      Lines{"2 student 1|INE|MARTIN|USED|Léo|2013-02-15|MEF|6A|lea@example.org|1 rue Verte+Bât. B++/75021 Paris/|",
            "3 student 3||NEW||N|2014-01-01||||+++/ /|"});
  CHECK(read_list("guardian_id;family_name\n2;OTHER\n").lines ==
        Lines{"2 guardian 2|MME|OTHER||Claire|c@example.org|01|1 rue Verte+Bât. B++/75021 Paris/"});
}

TEST_CASE("a guardian beside a student, or by himself") {
  const auto lines = read_list(
      "Nom;Prénom;Date de naissance;Nom responsable;Prénom responsable;Mél\n"
      "MARTIN;Léa;14/02/2013;DUPONT;Claire;new@example.org\n"
      "MARTIN;Léa;14/02/2013;;;\n"
      "MARTIN;Léa;14/02/2013;WHO;Claire;\n"
      "WHO;Léa;14/02/2013;DUPONT;Claire;\n"
      "MARTIN;Léa;;DUPONT;Claire;\n"
      "MARTIN;Léa;14/02/2013;DUPONT;Claire;aucun\n");
  CHECK(lines.lines == Lines{"2 guardian 2|MME|DUPONT||Claire|new@example.org|01|1 rue Verte+Bât. B++/75021 Paris/"});
  CHECK(lines.count == 6);
  CHECK(lines.rejects == Lines{"4: MARTIN;Léa;14/02/2013;WHO;Claire;: no guardian is called WHO Claire",
                               "5: WHO;Léa;14/02/2013;DUPONT;Claire;: no student is called WHO Léa and was born on "
                               "that day",
                               "6: MARTIN;Léa;;DUPONT;Claire;: birth date is missing",
                               "7: MARTIN;Léa;14/02/2013;DUPONT;Claire;aucun: \"aucun\" is no e-mail address"});
  CHECK(read_list("nom;prénom;mél;portable\nDUPONT;Claire;c@example.org;03\n").lines.size() == 1);
}

TEST_CASE("quotes, line breaks, a mark and CRLF in a list") {
  const auto seen = read_list(
      "\xEF\xBB\xBF\"Nom\";\"Prénom\";\"Né(e)\r\nle\";INE\r\n"
      "\"MARTIN\";Léa;14/02/2013;\"2 rue \"\"Rouge\"\"\r\nBât. A\"\r\n"
      "WHO;\"L\ne\";14/02/2013;'=1\r\n");
  CHECK(contains(seen.lines[0], "|2 rue \"Rouge\" Bât. A|"));
  CHECK(seen.rejects == Lines{"5: WHO;L\ne;14/02/2013;=1: no student is called WHO L e and was born on that day"});
}

TEST_CASE("a map tells columns") {
  const Folder maps;
  const auto map = [&](std::string_view text) { return ReadOptions{.map = maps.file(text, "map.csv")}; };
  const auto seen = read_list("Élève;Prénom;Jour;Mél;Mél 2\nMARTIN;Léa;14/02/2013;a@example.org;b@example.org\n",
                              map("column;field\nélève;family_name\nJOUR;birth_date\nMél;\nmel-2;mél\nAutre;city\n"));
  CHECK(contains(seen.lines[0], "|b@example.org|"));
  CHECK(seen.warnings == Lines{"1: : not in the header, but in the map: Autre"});
  const auto fails = [&](std::string_view text) {
    const auto message = error_of([&] { static_cast<void>(read_list("student_id;email\n", map(text))); });
    return message.substr(message.find("/map.csv") + 1);
  };
  CHECK(fails("column;field\na;email\nb;emial\n") == "map.csv:3: \"emial\" is no field");
  CHECK(fails("column;field\na;email\nA;city\n") == "map.csv:3: the column \"A\" stands twice in the map");
  CHECK(fails("column;field\n;email\n") == "map.csv:2: no column is named");
  CHECK(fails("a;field\n") == "map.csv:1: the column column is missing");
  CHECK(fails("column;field\n#2;email\n#2;city\n") == "map.csv:3: the column \"#2\" stands twice in the map");
  CHECK(failure("student_id;Mél;Courriel\n") == "file:1: the columns \"Mél\" and \"Courriel\" both hold email");
}

TEST_CASE("of columns that have one name the first counts, or the one whose place the map tells") {
  constexpr auto list = "student_id;Mél;Mél\n1;a@example.org;b@example.org\n";
  const auto first = read_list(list);
  CHECK(contains(first.lines[0], "|a@example.org|"));
  CHECK(first.warnings == Lines{"1: : columns that stand twice, of which the first counts: Mél"});
  const Folder maps;
  const auto map = [&](std::string_view text) { return ReadOptions{.map = maps.file(text, "map.csv")}; };
  CHECK(contains(read_list(list, map("column;field\n#3;email\n")).lines[0], "|b@example.org|"));
  const auto beyond = read_list(list, map("column;field\n#2;\n#3;email\n#4;city\n"));
  CHECK(contains(beyond.lines[0], "|b@example.org|"));
  CHECK(beyond.warnings == Lines{"1: : not in the header, but in the map: #4"});
}

TEST_CASE("a student is known by his whole name, and by INE or division where there is no date of birth") {
  const auto asked = [](const std::string& columns, const std::string& fields) {
    const auto seen = read_list(columns + ";mél\n" + fields + ";new@example.org\n");
    return seen.asked.empty() ? StudentLead{} : seen.asked[0];
  };
  const auto whole = asked("Élèves;né le;classe", "MARTIN Léa;14/02/2013;6A");
  CHECK(whole.whole_name);
  CHECK(whole.surname == "MARTIN Léa");
  CHECK(whole.birth_date);
  CHECK(whole.division.empty());
  const auto division = asked("nom;prénom;classe", "MARTIN;Léa;6A");
  CHECK(division.division.text() == "6A");
  CHECK_FALSE(division.birth_date);
  const auto ine = asked("nom;prénom;classe;INE", "MARTIN;Léa;6A;0123456789A");
  CHECK(ine.ine == "0123456789A");
  CHECK(ine.division.empty());
  CHECK(contains(read_list("nom;prénom;classe;mél\nMARTIN;Léa;;a@example.org\n").rejects[0], "division is missing"));
  CHECK(contains(read_list("nom;prénom;classe;mél\nWHO;Léa;6A;a@example.org\n").rejects[0],
                 "no student in 6A is called WHO Léa"));
}

TEST_CASE("both guardians of a student in one row") {
  const auto read_both = [](const std::string& row) {
    const Folder folder;
    RosterFile file(
        folder.file("Nom;Prénom;Né le;Mél;Nom resp. légal1;Prénom resp. légal1;Courriel resp. légal1;Nom resp. "
                    "légal2;Prénom resp. légal2;Courriel resp. légal2\nMARTIN;Léa;14/02/2013;lea@example.org;" +
                    row + "\n"),
        {});
    Seen seen;
    seen.students.push_back({.id = StudentId(1),
                             .ine = {},
                             .family_name = "MARTIN",
                             .usage_name = {},
                             .first_name = {},
                             .birth_date = *Date::parse("2013-02-14"),
                             .mef = {},
                             .division = {},
                             .email = {},
                             .address = {},
                             .left_on = {}});
    for (const auto* name : {"A", "B"}) {
      seen.guardians.push_back({.id = GuardianId(*name),
                                .title = {},
                                .family_name = name,
                                .usage_name = {},
                                .first_name = {},
                                .email = {},
                                .phone = {},
                                .address = {}});
    }
    file.read(seen);
    seen.lines.erase(seen.lines.begin());
    return seen;
  };
  const auto both = read_both("A;a;a@example.org;B;b;b@example.org");
  CHECK(both.lines == Lines{"2 guardian 65||A|||a@example.org||+++/ /", "2 guardian 66||B|||b@example.org||+++/ /"});
  CHECK(both.warnings == Lines{"1: : columns that are not taken: Mél"});
  CHECK(read_both("A;a;a@example.org;;;").lines.size() == 1);
  CHECK(read_both(";;;B;b;b@example.org").lines.size() == 1);
  const auto half = read_both("X;x;a@example.org;B;b;b@example.org");
  CHECK(half.lines.size() == 1);
  CHECK(half.rejects.size() == 1);
  CHECK(read_both("X;x;a@example.org;Y;y;b@example.org")
            .rejects[0]
            .ends_with(": no guardian is called X x; no guardian is called Y y"));
}

TEST_CASE("a list in which nothing was understood is an error") {
  const auto error = [](std::string_view bytes) { return error_of([&] { static_cast<void>(read_list(bytes)); }); };
  CHECK(error("nom;prénom;classe;e-mail perso\nMARTIN;Léa;6A;a@example.org\n")
            .ends_with("file:1: tells nothing of the students that it names"));
  CHECK(error("student_id;mél\n1;\n").ends_with("tells nothing of the students that it names"));
  CHECK(error("guardian_id;mél\n2;\n").ends_with("tells nothing of the guardians that it names"));
  CHECK(error("student_id;mél\n") == "no error");
}

TEST_CASE("what came back, in the post's words") {
  CHECK(read_list("Nom;Prénom;Né le;Nom responsable;Prénom responsable;Canal;Revenu le\n"
                  "MARTIN;Léa;14/02/2013;DUPONT;Claire;Courrier;30/11/2026\n"
                  "MARTIN;Léa;14/02/2013;DUPONT;Claire;mél;30/11/2026\n")
            .lines == Lines{"2 returned 1-2 paper 2026-11-30", "3 returned 1-2 email 2026-11-30"});
}

TEST_CASE("what a list must have") {
  // Of students, to judge by the class: they are not taken for guardians.
  CHECK(failure("nom;classe;mél\n") == "file:1: the column first_name is missing");
  CHECK(failure("nom;prénom;date de naissance;nom responsable;mél\n") ==
        "file:1: the column guardian_first_name is missing");
  CHECK(failure("nom;prénom;nom responsable;prénom responsable;mél\n") == "file:1: the column birth_date is missing");
  CHECK(contains(failure("nom;prénom\n"), "neither a SIECLE export nor a list whose header is known"));
  CHECK(failure("nom;guardian_id;rank;student_id;nom responsable;mél\n1;2;;;;\n") ==
        "file:2: PERSONNE_ID 2: student id is missing");  // with a rank it tells of bonds, and as a whole
}

TEST_CASE("what commas and tabs are said") {
  const Folder folder;
  const auto assumed = [&](std::string_view bytes, const ReadOptions& options = {}) {
    return RosterFile(folder.file(bytes), options).header().assumed;
  };
  CHECK(assumed("student_id;email\n").empty());
  CHECK(assumed("student_id,email\n") == "commas between the fields");
  CHECK(assumed("student_id\temail\n") == "tabs between the fields");
  CHECK(assumed("student_id,email\n", {.delimiter = ','}).empty());
}

TEST_CASE("rejects take their place as a whole, and come again as they were") {
  std::string text;
  Rejects rejects([&](std::string_view bytes) { text += bytes; });
  rejects.begin({"Nom", "line", "mél", "reason"});
  const std::vector<std::string> row{"=1+1;\"x\"\ny", "7", "'t Hooft", "old"};
  rejects.add(row, 12, "nobody");
  CHECK(text == "\xEF\xBB\xBFNom;mél;line;reason\n\"'=1+1;\"\"x\"\"\ny\";''t Hooft;12;nobody\n");
}

}  // namespace scts::exchange
