#include "scts/model/login.hpp"

#include <doctest/doctest.h>

using namespace scts;

TEST_CASE("a login is small letters, digits and a few signs") {
  for (const char* good : {"claire", "a.b", "3a_", "claire@example.org", "claire+school", "0-0", "abc"}) {
    REQUIRE_MESSAGE(Login::parse(good), good);
    CHECK(Login::parse(good)->text() == good);
  }
  CHECK(Login::parse("Claire.MARTIN")->text() == "claire.martin");
  CHECK(Login::parse("Claire") == Login::parse("cLAIRE"));
}

TEST_CASE("a login begins with a letter or digit, and has 3 to 64 of them and of signs") {
  for (const char* bad : {"", "ab", ".ab", "@ab", "-ab", "+ab", "_ab", "a b", "ab ", " ab", "a\tb", "zoé", "a;b", "a'b",
                          "a/b", "a:b", "a\nb", "a\"b"}) {
    CHECK_FALSE_MESSAGE(Login::parse(bad), bad);
  }
  CHECK(Login::parse(std::string(64, 'a')));
  CHECK_FALSE(Login::parse(std::string(65, 'a')));
  CHECK_FALSE(Login::parse(std::string_view("ab\0c", 4)));
}
