#include "scts/model/reference.hpp"

#include <doctest/doctest.h>

using namespace scts;

TEST_CASE("a reference is understood as it is typed") {
  const Bond bond{StudentId(700101), GuardianId(31001)};
  CHECK(reference(bond) == "700101-31001");
  for (const char* text : {"700101-31001", " 700101 - 31001 ", "700101\u201331001", "700101\u2011 31001"}) {
    CAPTURE(text);
    CHECK(parse_reference(text) == bond);
  }
}

TEST_CASE("nothing else is a reference") {
  for (const char* text : {"", "700101", "-", "700101-", "-31001", "06 01 02 03 04", "01-02-03", "2026-11-28", "a-b",
                           "1.5-2", "700101-31001-1", "\xff-1"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_reference(text));
  }
}
