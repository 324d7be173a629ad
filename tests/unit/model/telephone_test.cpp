#include "scts/model/telephone.hpp"

#include <doctest/doctest.h>

using namespace scts;

TEST_CASE("a telephone number is one however it is written") {
  for (const char* text : {"0601020304", "06 01 02 03 04", "06.01.02.03.04", "06-01-02-03-04", "+33 6 01 02 03 04",
                           "+33 (0)6 01 02 03 04", "0033601020304", "(06) 01 02/03 04"}) {
    CAPTURE(text);
    CHECK(telephone_key(text) == "0601020304");
  }
  CHECK(telephone_key("+44 20 7946 0000") == "00442079460000");
  CHECK(telephone_key("06 01") == "0601");
  CHECK(telephone_key("+33 6 01") == "0601");
}

TEST_CASE("what is dialled otherwise, or is no number, is none") {
  for (const char* text : {"", "601020304", "36", "06 or 07", "martin", "a@b.fr", "6+1"}) {
    CAPTURE(text);
    CHECK(telephone_key(text).empty());
  }
}
