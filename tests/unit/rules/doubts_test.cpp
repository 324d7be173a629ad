#include "scts/rules/doubts.hpp"

#include <doctest/doctest.h>

using namespace scts;
using namespace scts::rules;

TEST_CASE("an e-mail address that no mail reaches says why; what mailing takes is no doubt") {
  CHECK_FALSE(doubt_email(""));
  CHECK_FALSE(doubt_email("claire.martin+ecole@example.org"));
  CHECK(doubt_email("claire.example.org") == Finding::no_at);
  CHECK(doubt_email("claire@@example.org") == Finding::two_at);
  CHECK(doubt_email("claire@example.org paul@example.org") == Finding::blank);
  CHECK(doubt_email("jeán@example.org") == Finding::not_ascii);
  CHECK_FALSE(doubt_email("jean@exámple.org"));
  CHECK(doubt_email("jean@é") == Finding::malformed);
  CHECK(doubt_email("jean@example.org.") == Finding::malformed);
  for (const auto* email :
       {"claire@example.org.", "claire@example", ".claire@example.org", "@example.org", "claire@"}) {
    CHECK_MESSAGE(doubt_email(email) == Finding::malformed, email);
  }
}

TEST_CASE("pupils are 8 to 30 years old") {
  const auto born = [](const char* day) { return doubt_birth(*Date::parse(day), *Date::parse("2026-11-24")); };
  CHECK_FALSE(born("2013-02-14"));
  CHECK_FALSE(born("2018-11-24"));
  CHECK(born("2018-11-25") == Finding::too_young);
  CHECK_FALSE(born("1995-11-25"));
  CHECK(born("1995-11-24") == Finding::too_old);
  CHECK(born("2026-11-25") == Finding::born_in_future);
  CHECK(born("1899-12-31") == Finding::born_before_1900);
  CHECK(age(*Date::parse("2012-02-29"), *Date::parse("2026-02-28")) == 13);
  CHECK(age(*Date::parse("2012-02-29"), *Date::parse("2026-03-01")) == 14);
}

TEST_CASE("a letter that was lost between two programs shows in a name") {
  CHECK(lost_character("LEF?VRE"));
  CHECK(lost_character("LEF\uFFFDVRE"));
  CHECK(lost_character("DURÃ©"));
  CHECK(lost_character("FranÃ§ois"));
  for (const auto* name : {"LEFÈVRE", "SÃO", "MAGALHÃES", "Ã", ""}) CHECK_FALSE_MESSAGE(lost_character(name), name);
}

TEST_CASE("an address without a letter's lines is doubtful") {
  Guardian guardian{GuardianId(1), "MME", "DUPONT", "", "Claire", "", "", {}};
  CHECK(doubt_address(guardian) == Finding::no_address);
  guardian.address.lines[0] = "1 rue des Lilas";
  CHECK(doubt_address(guardian) == Finding::incomplete_address);
  guardian.address.postcode = "94000";
  guardian.address.city = "Créteil";
  CHECK_FALSE(doubt_address(guardian));
  guardian.address.lines[0].clear();
  CHECK(doubt_address(guardian) == Finding::no_street);
  guardian.address.lines[1] = "Résidence des trois fontaines bâtiment C12 étage 4";
  CHECK(doubt_address(guardian) == Finding::address_too_long);
}
