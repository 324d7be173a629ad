#include "scts/rules/address_block.hpp"

#include <doctest/doctest.h>

#include "scts/model/text.hpp"

namespace scts::rules {

namespace {

using Lines = std::vector<std::string>;

Guardian guardian() {
  return {GuardianId(31001), "MME", "LEFÈVRE", "",
          "Lúdia",           "",    "",        {{"12 rue Joseph Bonafant", "", "", ""}, "78230", "Le Pecq", ""}};
}

}  // namespace

TEST_CASE("a French address: name, streets, postcode and town in capitals") {
  auto who = guardian();
  CHECK(address_block(who).lines == Lines{"MME Lúdia LEFÈVRE", "12 RUE JOSEPH BONAFANT", "78230 LE PECQ"});
  who.usage_name = "Le Goff";
  who.address.country = "France";
  who.address.lines = {"", "Bât.  C ", "", "12 rue Joseph Bonafant"};
  CHECK(address_block(who).lines == Lines{"MME Lúdia LE GOFF", "BÂT C", "12 RUE JOSEPH BONAFANT", "78230 LE PECQ"});
  who.title.clear();
  CHECK(address_block(who).lines == Lines{"Lúdia LE GOFF", "BÂT C", "12 RUE JOSEPH BONAFANT", "78230 LE PECQ"});
}

TEST_CASE("without a street, a box or a place nobody knows the letter box") {
  auto who = guardian();
  who.address.lines = {"", "BP 42", "", ""};
  CHECK(address_block(who).lines == Lines{"MME Lúdia LEFÈVRE", "BP 42", "78230 LE PECQ"});
  for (const char* nothing : {"", " ", ".", "- ,"}) {
    who.address.lines = {nothing, "", "", ""};
    CHECK(address_block(who).problem == Unreachable::incomplete_address);
  }
  who.address = {{}, "", "Brugge", "Belgique"};
  CHECK(address_block(who).problem == Unreachable::incomplete_address);
}

TEST_CASE("abroad the country is the last line, the seventh if need be") {
  auto who = guardian();
  who.address = {
      {"c/o Mevr. De Smet", "Residentie Zilvermeer", "Bus 12", "Koninklijkelaan 3"}, "", "Brugge", "Belgique"};
  const auto block = address_block(who);
  CHECK(block.lines.size() == 7);
  CHECK(block.lines[5] == "BRUGGE");
  CHECK(block.lines[6] == "BELGIQUE");
  who.address.city.clear();  // written in a line
  CHECK(address_block(who).lines.back() == "BELGIQUE");
}

TEST_CASE("a long name loses its title, then its first names, never its surname") {
  auto who = guardian();
  who.first_name = "Jean-Christophe Émile";
  who.family_name = "de La Roche";
  CHECK(address_block(who).lines[0] == "MME Jean-Christophe Émile DE LA ROCHE");
  who.family_name = "de La Rochette";
  CHECK(address_block(who).lines[0] == "Jean-Christophe Émile DE LA ROCHETTE");
  who.family_name = "de La Rochefoucauld";
  CHECK(address_block(who).lines[0] == "J.-C. É. DE LA ROCHEFOUCAULD");
  who.family_name = "de La Rochefoucauld d'Estissac Liancou";
  CHECK(address_block(who).lines[0] == "DE LA ROCHEFOUCAULD D'ESTISSAC LIANCOU");
  who.family_name = "de La Rochefoucauld d'Estissac et Liancourt";
  CHECK(address_block(who).problem == Unreachable::address_too_long);
  CHECK(address_block(who).lines.empty());
}

TEST_CASE("in France machines read the last three lines: capitals, and no punctuation") {
  auto who = guardian();
  who.address.lines = {"Appt. 12", "Bât. C, esc. 2", "12, rue de l'Église", "B.P. 42"};
  who.address.city = "Le Pecq Cedex";
  CHECK(address_block(who).lines ==
        Lines{"MME Lúdia LEFÈVRE", "Appt. 12", "Bât. C, esc. 2", "12 RUE DE L'ÉGLISE", "BP 42", "78230 LE PECQ CEDEX"});
  who.address.country = "Belgique";
  CHECK(address_block(who).lines[3] == "12, rue de l'Église");
}

TEST_CASE("titles are M. and MME, for whatever stands for them; others are written as they are") {
  auto who = guardian();
  for (const char* madam : {"MLLE", "Mlle", "Mademoiselle", "madame", "MME", "Mme."}) {
    who.title = madam;
    CHECK(address_block(who).lines[0] == "MME Lúdia LEFÈVRE");
    CHECK(is_civility(madam));
  }
  for (const char* mister : {"M.", "M", "Mr", "MONSIEUR"}) CHECK(civility(mister) == "M.");
  CHECK(civility("M. ET MME") == "M. ET MME");
  CHECK_FALSE(is_civility("Dr"));
  CHECK(is_civility(""));
}

TEST_CASE("38 characters are counted, not bytes") {
  auto who = guardian();
  who.title.clear();
  who.first_name = "Éééééééééééééééééé";
  who.family_name = "Èèèèèèèèèèèèèèèèèèè";
  CHECK(characters(address_block(who).lines[0]) == kAddressLineWidth);
}

TEST_CASE("a long street line is abbreviated only as far as it must") {
  auto who = guardian();
  who.address.lines = {"Résidence du Parc, 2 avenue Bonafant", "", "", ""};
  CHECK(address_block(who).lines[1] == "RÉSIDENCE DU PARC 2 AVENUE BONAFANT");
  who.address.lines[0] = "Résidence du Grand Parc 2 avenue Bonafant";
  CHECK(address_block(who).lines[1] == "RES DU GRAND PARC 2 AVENUE BONAFANT");
  who.address.lines[0] = "Résidence du Grand Parc 2 avenue J-B Bonafant";
  CHECK(address_block(who).lines[1] == "RES DU GRAND PARC 2 AV J-B BONAFANT");
  who.address.lines[0] = "Lotissement Maréchal Foch, route de Saint-Maurice";
  CHECK(address_block(who).lines[1] == "LOT MARÉCHAL FOCH RTE DE SAINT-MAURICE");
  who.address.lines[0] = "Résidence du Grand Parc Fleuri 2 avenue Jean Bonafant";
  CHECK(address_block(who).problem == Unreachable::address_too_long);
  CHECK(address_block(who).too_long == "RES DU GRAND PARC FLEURI 2 AV JEAN BONAFANT");
}

TEST_CASE("an address that cannot arrive is told apart") {
  auto who = guardian();
  who.address.postcode = "7823";
  CHECK(address_block(who).problem == Unreachable::incomplete_address);
  who.address.postcode = "78230";
  who.address.city.clear();
  CHECK(address_block(who).problem == Unreachable::incomplete_address);
  who.address.city = "Une ville au nom interminable et absurde";
  CHECK(address_block(who).problem == Unreachable::address_too_long);
  who.address = {};
  CHECK(address_block(who).problem == Unreachable::no_address);
  who.address.country = "BELGIQUE";
  CHECK(address_block(who).problem == Unreachable::no_address);
  who.address.postcode = "B-8000";
  CHECK(address_block(who).problem == Unreachable::incomplete_address);
}

TEST_CASE("a letter for a class: the student's name, on several lines if it is long, and his division") {
  Student who{StudentId(1),        "", "Martin", "Łuczak", "Доминика", *Date::parse("2013-02-14"), {},
              DivisionCode("3 A"), "", {},       {}};
  CHECK(address_block(who).lines == Lines{"Доминика ŁUCZAK", "3 A"});
  who.division = {};
  CHECK(address_block(who).lines == Lines{"Доминика ŁUCZAK"});
  who.usage_name = "Abracadabrantesque-de-la-Tour-du-Pin-Chambly-de-La-Charce-X";
  CHECK(address_block(who).lines == Lines{"Доминика ABRACADABRANTESQUE-DE-LA-", "TOUR-DU-PIN-CHAMBLY-DE-LA-CHARCE-X"});
  who.usage_name = std::string(60, 'W');
  CHECK(address_block(who).lines == Lines{"Доминика", std::string(38, 'W'), std::string(22, 'W')});
  CHECK_FALSE(address_block(who).problem);
}

TEST_CASE("a student's letter for the post has his own address") {
  Student student{StudentId(1),       "", "MARTIN", "", "Léa", *Date::parse("2013-02-14"), {},
                  DivisionCode("6A"), "", {},       {}};
  CHECK(address_block(student, Handing::by_post).problem == Unreachable::no_address);
  student.address.lines[0] = "3 avenue du Lac";
  student.address.postcode = "94000";
  student.address.city = "Créteil";
  CHECK(address_block(student, std::nullopt, Handing::by_post).lines ==
        Lines{"Léa MARTIN", "3 AVENUE DU LAC", "94000 CRÉTEIL"});
  CHECK(address_block(student).lines == Lines{"Léa MARTIN", "6A"});
}

}  // namespace scts::rules
