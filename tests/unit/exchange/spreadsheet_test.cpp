#include "exchange/spreadsheet.hpp"

#include <doctest/doctest.h>

#include "exchange/lists.hpp"
#include "reading.hpp"
#include "scts/exchange/csv_row.hpp"

namespace scts::exchange {

namespace {

using Lines = std::vector<std::string>;

struct Told {
  Field field;
  std::string text;
};

/// All that a list may tell of a person.
struct List {
  Field id;
  std::vector<Told> columns;
};
const std::vector<Told> kAddressColumns{
    {Field::line1, "2 rue Rouge"}, {Field::line2, "Bât. C"},   {Field::line3, "Hall 1"}, {Field::line4, "Porte 2"},
    {Field::box, "BP 42"},         {Field::postcode, "01000"}, {Field::city, "Bourg"},   {Field::country, "France"}};
std::vector<List> lists() {
  std::vector<List> all{
      {Field::student_id,
       {{Field::ine, "12345678901"},
        {Field::mef, "10310019110"},
        {Field::division, "601"},
        {Field::email, "new@example.org"}}},
      {Field::guardian_id, {{Field::title, "MME"}, {Field::email, "new@example.org"}, {Field::phone, "0612345678"}}}};
  for (auto& list : all) list.columns.insert(list.columns.end(), kAddressColumns.begin(), kAddressColumns.end());
  CHECK(all[0].columns.size() == kStudentTold.size());
  CHECK(all[1].columns.size() == kGuardianTold.size());
  return all;
}

Seen read_list(std::string_view bytes) {
  const Folder folder;
  RosterFile file(folder.file(bytes), {});
  Seen seen;
  seen.students.push_back({.id = StudentId(1),
                           .ine = {},
                           .family_name = "MARTIN",
                           .usage_name = {},
                           .first_name = "Léa",
                           .birth_date = *Date::parse("2013-02-14"),
                           .mef = {},
                           .division = {},
                           .email = {},
                           .address = {},
                           .left_on = {}});
  seen.guardians.push_back({.id = GuardianId(1),
                            .title = {},
                            .family_name = "MARTIN",
                            .usage_name = {},
                            .first_name = {},
                            .email = {},
                            .phone = {},
                            .address = {}});
  seen.count = file.read(seen);
  return seen;
}

/// A list of one row, in which that column says something else; as it stands there.
std::string with(const List& list, Field field, const std::string& raw) {
  Lines header{std::string(name(list.id))};
  std::string row = "1";
  for (const auto& column : list.columns) {
    header.emplace_back(name(column.field));
    row += ';' + (column.field == field ? raw : column.text);
  }
  return csv_row(header) + row + '\n';
}

/// `f` of each column of each list, and what an undamaged list tells.
template <class F>
void for_each_column(F&& f) {
  for (const auto& list : lists()) {
    const auto plain = read_list(with(list, list.id, ""));
    REQUIRE(plain.lines.size() == 2);
    CHECK(plain.warnings.empty());
    for (const auto& column : list.columns) {
      CAPTURE(name(list.id));
      CAPTURE(name(column.field));
      f(list, column, plain.lines);
    }
  }
}

bool digits(const std::string& text) {
  return text.find_first_not_of("0123456789") == std::string::npos;
}

}  // namespace

TEST_CASE("what a spreadsheet spoilt is refused in every column, row by row") {
  for_each_column([](const List& list, const Told& column, const Lines&) {
    for (const std::string damage : {"6,00E+01", "6.00E+01", "6E+60", "1,0310E+10", "1,5E-05", "06-mars", "mars-06",
                                     "6-Mar", "31-déc.", "#N/A", "#REF!", "#NOM?", "########"}) {
      const auto seen = read_list(with(list, column.field, damage));
      CHECK(seen.lines.size() == 1);
      REQUIRE(seen.rejects.size() == 1);
      CHECK(contains(seen.rejects[0], fmt::format("\"{}\" is what a spreadsheet made of something else", damage)));
    }
  });
}

TEST_CASE("a day where none can be is refused, and an error everywhere") {
  for_each_column([](const List& list, const Told& column, const Lines&) {
    if (column.field == Field::title) return;  // a test may be called so
    for (const std::string day : {"2026-06-03", "2026-06-03T08:30"}) {
      CHECK(contains(read_list(with(list, column.field, day)).rejects.at(0),
                     "is what a spreadsheet made of something else"));
    }
  });
  CHECK(contains(failure("test_id;student_id;mark\n1;2;#N/A\n"), "mark \"#N/A\" is what a spreadsheet made"));
  CHECK(contains(failure("absence_id;student_id;from;reason\n1;2;2026-11-23;#CALC!\n"), "reason \"#CALC!\""));
  CHECK(read("absence_id;student_id;from;reason\n1;2;2026-11-23;2026-11-20\n").count == 1);
  CHECK(read("test_id;title;published_on;out_of\n1;2026-11-20;2026-11-23;20\n").count == 1);
}

TEST_CASE("what was to keep a spreadsheet off is taken away in every column") {
  for_each_column([](const List& list, const Told& column, const Lines& plain) {
    CHECK(read_list(with(list, column.field, "=\"" + column.text + "\"")).lines == plain);
    CHECK(read_list(with(list, column.field, "\"=\"\"" + column.text + "\"\"\"")).lines == plain);
  });
}

TEST_CASE("decimals of what is no amount are taken away, and told") {
  for_each_column([](const List& list, const Told& column, const Lines& plain) {
    if (!digits(column.text)) return;
    for (const auto* decimals : {",0", ".00"}) {
      const auto seen = read_list(with(list, column.field, column.text + decimals));
      CHECK(seen.lines == plain);
      REQUIRE(seen.warnings.size() == 1);
      CHECK(contains(seen.warnings[0], "2: : "));
      CHECK(contains(seen.warnings[0], "is read as " + column.text));
    }
  });
}

TEST_CASE("leading zeros are put back where they are certain, and told") {
  for_each_column([](const List& list, const Told& column, const Lines& plain) {
    if (column.field != Field::postcode && column.field != Field::phone) return;
    for (const auto* decimals : {"", ",0"}) {
      const auto seen = read_list(with(list, column.field, column.text.substr(1) + decimals));
      CHECK(seen.lines == plain);
      CHECK(contains(seen.warnings.front(), "a spreadsheet has taken a zero from the front"));
    }
  });
  const auto guardian = [](const std::string& columns, const std::string& fields) {
    const auto seen = read_list("guardian_id;" + columns + "\n1;" + fields + "\n");
    return seen.rejects.empty() ? seen.lines.at(1) : seen.rejects[0];
  };
  CHECK(contains(guardian("line1;postcode;city;country", "Rue 1;1000;Bruxelles;Belgique"), "/1000 Bruxelles/Belgique"));
  CHECK(contains(guardian("phone;country", "612345678;Espagne"), "only a part"));
  CHECK(contains(guardian("phone", "33612345678"), "|+33612345678|"));
  CHECK(contains(guardian("phone", "3949"), "|3949|"));
  CHECK(contains(guardian("line1;postcode;city", "Rue 1;750;Paris"), "postcode \"750\" has fewer than 5 digits"));
  CHECK(contains(read_list("student_id;ine\n1;1234\n").rejects[0], "ine \"1234\" has fewer than 11 characters"));
}

TEST_CASE("a warning stands for all rows of a column") {
  const auto seen = read_list("guardian_id;phone\n1;612345678\n1;0612345678\n1;612345679\n1;612345680\n");
  CHECK(seen.warnings == Lines{"2: : phone: a spreadsheet has taken a zero from the front: \"612345678\" is read as "
                               "0612345678 (and 2 other rows)"});
}

TEST_CASE("ids lose their decimals, and are refused where digits are lost") {
  CHECK(read_list("student_id;email\n\"1,0\";a@example.org\n").lines.size() == 2);
  CHECK(read_list("guardian_id;email\n1.00;a@example.org\n").lines.size() == 2);
  CHECK(contains(read_list("guardian_id;email\n\"1,00E+00\";a@example.org\n").rejects[0], "guardian id \"1,00E+00\""));
}

TEST_CASE("a date of birth that names a student may be written as spreadsheets do: whom it fits was born then") {
  for (const auto* date : {"41319", "14/02/13", "14/2/13", "14/2/2013", "14-02-2013", "14/02/2013 00:00",
                           "2013-02-14 00:00:00", "2013-02-14T00:00:00"}) {
    CAPTURE(date);
    const auto seen = read_list(fmt::format("nom;prénom;né le;mél\nMARTIN;Léa;{};a@example.org\n", date));
    REQUIRE(seen.asked.size() == 1);
    CHECK(seen.asked[0].birth_date->iso() == "2013-02-14");
    REQUIRE(seen.warnings.size() == 1);
    CHECK_FALSE(contains(seen.warnings[0], "13"));  // a date of birth is not told
  }
  CHECK(read_list("nom;prénom;né le;mél\nMARTIN;Léa;14/02/98;a@example.org\n").asked[0].birth_date->iso() ==
        "1998-02-14");
  // What a whole list tells anew nothing proves.
  for (const auto* date : {"41319", "14/02/13", "14/02/2013 00:00"}) {
    CHECK(contains(failure(fmt::format("student_id;family_name;first_name;birth_date\n1;MARTIN;Léa;{}\n", date)),
                   "is not a date"));
  }
}

TEST_CASE("what only looks like a spreadsheet's doing is taken") {
  for (const auto* division : {"6E1", "6E-1", "3-SEP", "3-06", "6 MARS"}) {
    CAPTURE(division);
    CHECK(read_list(fmt::format("student_id;division\n1;{}\n", division)).lines.size() == 2);
  }
}

TEST_CASE("a division that the school has not is no new class") {
  struct School : Seen {
    std::optional<DivisionCode> find(const DivisionCode& told) override {
      return told.text() == "3a" ? std::optional<DivisionCode>("3 A") : std::nullopt;
    }
    using Seen::find;
  };
  const auto read_into = [](School& school, std::string_view bytes) {
    const Folder folder;
    RosterFile(folder.file(bytes), {}).read(school);
  };
  School list;
  list.students.push_back({.id = StudentId(1),
                           .ine = {},
                           .family_name = {},
                           .usage_name = {},
                           .first_name = {},
                           .birth_date = *Date::parse("2013-02-14"),
                           .mef = {},
                           .division = {},
                           .email = {},
                           .address = {},
                           .left_on = {}});
  read_into(list, "student_id;division\n1;3a\n1;3 Z\n");
  CHECK(contains(list.lines.at(1), "|3 A|"));
  CHECK(contains(list.rejects.at(0), "division \"3 Z\" is not known in the school"));
  School whole;
  read_into(whole,
            "student_id;family_name;first_name;birth_date;division\n1;A;B;2013-02-14;3 Z\n2;A;C;2013-02-14;3 Z\n");
  CHECK(whole.warnings.back() == "2: ELEVE_ID 1: division \"3 Z\" is new in the school");
  CHECK(whole.lines.size() == 3);
}

TEST_CASE("bad rows of a whole list are set aside where that is asked for") {
  Seen seen;
  seen.setting_aside = true;
  const Folder folder;
  RosterFile(folder.file("student_id;family_name;first_name;birth_date\n"
                         "1;A;B;2013-02-14\n2;A;B\n3;A;B;x\n4;A;B;2013-02-14;5\n5;A;\xC3\xA9;2013-02-14\n"),
             {})
      .read(seen);
  CHECK(seen.lines.size() == 3);
  CHECK(seen.rejects == Lines{"3: 2;A;B;: 3 fields where the header has 4",
                              "4: 3;A;B;x: ELEVE_ID 3: birth date \"x\" is not a date",
                              "5: 4;A;B;2013-02-14: 5 fields where the header has 4"});
}

}  // namespace scts::exchange
