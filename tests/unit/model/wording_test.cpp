#include "scts/model/wording.hpp"

#include <doctest/doctest.h>

using namespace scts;

TEST_CASE("a language is two letters that a language has") {
  CHECK(Language::parse("en")->text() == "en");
  CHECK(Language::parse("PT")->text() == "pt");
  CHECK(Language::parse("fr")->french());
  CHECK(Language().french());
  for (const char* bad : {"", "e", "eng", "gb", "ua", "n ", " e", "e1", "zz", "é"}) CHECK_FALSE(Language::parse(bad));
}

TEST_CASE("texts have names") {
  for (const auto kind : kWordingKinds) CHECK(parse_wording_kind(name(kind)) == kind);
  CHECK_FALSE(parse_wording_kind("letter-summary"));
  CHECK(name(WordingText{WordingKind::cae_slip, {}, {}}) == "cae-slip");
  CHECK(name(WordingText{WordingKind::car_letter, *Language::parse("en"), {}}) == "car-letter.en");
}
