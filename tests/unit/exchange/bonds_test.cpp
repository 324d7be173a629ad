#include "scts/exchange/bonds.hpp"

#include <doctest/doctest.h>

#include "reading.hpp"

namespace scts::exchange {

namespace {

std::vector<BondRow> bonds(std::string_view bytes) {
  const Folder folder;
  return read_bonds(folder.file(bytes), {});
}
std::string bonds_error(std::string_view bytes) {
  const auto message = error_of([&] { static_cast<void>(bonds(bytes)); });
  return message.substr(message.find("/file:") + 1);
}

}  // namespace

TEST_CASE("bonds of student and guardian") {
  const auto rows = bonds("guardian_id,student_id,reason,other\n31001,700101,refusal,x\n31002,700101,,\n");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].bond.student.id == StudentId(700101));
  CHECK(rows[0].bond.guardian.id == GuardianId(31001));
  CHECK(rows[0].reason == Reason::refusal);
  CHECK(rows[1].bond.guardian.id == GuardianId(31002));
  CHECK_FALSE(rows[1].reason);
  CHECK(bonds("student_id;guardian_id\n").empty());
}

TEST_CASE("where reasons do not matter the column may tell of anything") {
  const Folder folder;
  int count = 0;
  for_each_bond(folder.file("student_id;mef;guardian_id;reason\n1;x;2;no e-mail address\n"), {}, ReasonColumn::any,
                [&](const BondRow& row) {
                  ++count;
                  CHECK(row.bond.student.id == StudentId(1));
                });
  CHECK(count == 1);
}

TEST_CASE("bonds by name") {
  const auto rows = bonds(
      "Nom élève;Prénom;Né(e) le;Nom du responsable;Prénom du responsable;Motif\n"
      "MARTIN;Léa;14/02/2013;DUPONT;Claire;Refus\n");
  REQUIRE(rows.size() == 1);
  const auto& [student, guardian, place] = rows[0].bond;
  CHECK_FALSE(student.id);
  CHECK(student.surname == "MARTIN");
  CHECK(student.birth_date->iso() == "2013-02-14");
  CHECK(guardian.first_name == "Claire");
  CHECK(place.ends_with("file:2"));
  CHECK(rows[0].reason == Reason::refusal);
  CHECK(bonds_error("nom;prénom;guardian_id\nA;B;1\n") == "file:1: the column birth_date is missing");
  CHECK(bonds_error("nom;prénom;date de naissance;guardian_id\nA;B;;1\n") ==
        "file:2: PERSONNE_ID 1: birth date is missing");
}

TEST_CASE("what is no list of bonds") {
  CHECK(bonds_error("student_id;rank\n1;2\n") == "file:1: the column guardian_id is missing");
  CHECK(bonds_error("student_id;guardian_id\n1;x\n") ==
        "file:2: ELEVE_ID 1, PERSONNE_ID x: guardian id \"x\" is not a number");
  CHECK(bonds_error("student_id;guardian_id;reason\n1;2;mood\n") ==
        "file:2: ELEVE_ID 1, PERSONNE_ID 2: reason \"mood\" is not known");
  CHECK(bonds_error("") == "file: is empty");
}

}  // namespace scts::exchange
