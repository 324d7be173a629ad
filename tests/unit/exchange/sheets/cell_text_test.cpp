#include "exchange/sheets/cell_text.hpp"

#include <doctest/doctest.h>

namespace scts::exchange {

TEST_CASE("a number is the shortest decimal that means it") {
  const auto text = [](std::string_view written) { return decimal(number_of(written).value()); };
  CHECK(text("75011") == "75011");
  CHECK(text("75011.0") == "75011");
  CHECK(text("6E1") == "60");
  CHECK(text("6.0000000000000001E+1") == "60");
  CHECK(text("1.0310019109999999E+10") == "10310019110");
  CHECK(text("1.0310019110E10") == "10310019110");
  CHECK(text("14.5") == "14.5");
  CHECK(text("0.10000000000000001") == "0.1");
  CHECK(text(" 7\n") == "7");
  CHECK(text("-0") == "0");
  CHECK(text("-3.25") == "-3.25");
  CHECK(text("1e21") == "1000000000000000000000");
  CHECK(text("5e-324").size() > 300);
  for (const auto* none : {"", " ", "x", "1,5", "inf", "nan", "1e999", "0x10", "1 2", "+1", "12a"}) {
    CAPTURE(none);
    CHECK_FALSE(number_of(none));
  }
}

TEST_CASE("days are counted from 1900, as Excel does, or from 1904") {
  using enum Epoch;
  CHECK(day_text(41319, of_1900) == "2013-02-14");
  CHECK(day_text(39857, of_1904) == "2013-02-14");
  CHECK(day_text(1, of_1900) == "1900-01-01");
  CHECK(day_text(59, of_1900) == "1900-02-28");
  CHECK(day_text(61, of_1900) == "1900-03-01");
  CHECK(day_text(0, of_1904) == "1904-01-01");
  CHECK(day_text(2958465, of_1900) == "9999-12-31");
  CHECK(day_text(46349.354166666664, of_1900) == "2026-11-23T08:30");
  CHECK(day_text(46349.354178240741, of_1900) == "2026-11-23T08:30:01");
  CHECK(day_text(46348.999999999, of_1900) == "2026-11-23");
  CHECK(day_text(0.354166666666, of_1900) == "08:30");
  for (const double none : {-1.0, 0.0, 60.0, 2958466.0, 1e300}) CHECK_FALSE(day_text(none, of_1900));
}

TEST_CASE("days that are written out") {
  CHECK(day_text("2013-02-14") == "2013-02-14");
  CHECK(day_text("2013-02-14T00:00:00") == "2013-02-14");
  CHECK(day_text("2013-02-14T00:00:00.000Z") == "2013-02-14");
  CHECK(day_text("2013-02-14T08:30:00") == "2013-02-14T08:30");
  CHECK(day_text("2013-02-14T08:30:15") == "2013-02-14T08:30:15");
  CHECK(day_text("14/02/2013") == "14/02/2013");
}

TEST_CASE("an error keeps its name, if it looks like one") {
  CHECK(error_text("#N/A") == "#N/A");
  CHECK(error_text("#REF!") == "#REF!");
  CHECK(error_text("#NOM?") == "#NOM?");
  CHECK(error_text("Err:502") == "#VALUE!");
  CHECK(error_text("") == "#VALUE!");
}

TEST_CASE("characters that Excel writes by their numbers") {
  CHECK(unescaped("a_x000D_b") == "a\rb");
  CHECK(unescaped("_x00E9__x20AC_") == "é€");
  CHECK(unescaped("_x005F_x000D_") == "_x000D_");
  CHECK(unescaped("_xD83D_") == "\uFFFD");
  for (const auto* plain : {"", "_x", "_x00", "_x000D", "_x00G0_", "_x-001_", "a_b"}) {
    CHECK(unescaped(plain) == plain);
    CHECK(escaped(plain) == plain);
  }
  for (const auto* text : {"_x000D_", "a__x0041__x0042_", "_x005F_x000D_"}) CHECK(unescaped(escaped(text)) == text);
}

}  // namespace scts::exchange
