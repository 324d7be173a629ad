#include "scts/model/code.hpp"

#include <doctest/doctest.h>

#include <limits>

using scts::Code;

TEST_CASE("a code is 13 capitals and digits in groups of 4-3-3-3") {
  CHECK(Code(0).text() == "0000-000-000-000");
  CHECK(Code(35).text() == "0000-000-000-00Z");
  CHECK(Code(std::numeric_limits<std::uint64_t>::max()).text() == "3W5E-112-64S-GSF");
}

TEST_CASE("the guide's codes come back as they were") {
  for (const char* text : {"07UY-87W-7V7-S61", "1H0U-KYN-DWN-DCS", "3J4E-2S1-S6H-T46", "1C65-YL2-MD1-SIT",
                           "0UXM-0LI-9IJ-T3L", "3UWU-ZCA-V24-R12"}) {
    REQUIRE(Code::parse(text));
    CHECK(Code::parse(text)->text() == text);
  }
  CHECK(Code::parse("3J4E-2S1-S6H-T46")->value() >
        static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()));
}

TEST_CASE("input is read with or without separators, in either case") {
  const auto code = Code::parse("07UY-87W-7V7-S61");
  CHECK(Code::parse("07uy87w7v7s61") == code);
  CHECK(Code::parse("07UY 87W 7V7 S61") == code);
  CHECK(Code::parse(" 07uy - 87w-7v7-s61\r") == code);
}

TEST_CASE("what is no code is refused") {
  for (const char* text :
       {"", "-", "07UY-87W-7V7-S6", "07UY-87W-7V7-S611", "07UY-87W-7V7-S6é", "3W5E-112-64S-GSG", "ZZZZ-ZZZ-ZZZ-ZZZ"}) {
    CHECK_FALSE(Code::parse(text));
  }
}

TEST_CASE("a masked code shows its first group only") {
  CHECK(Code::parse("07UY-87W-7V7-S61")->masked() == "07UY-…-…-…");
}
