#include "scts/model/school_year.hpp"

#include <doctest/doctest.h>

using scts::Date;
using scts::SchoolYear;

TEST_CASE("a school year is known by the year of its September") {
  const auto year = SchoolYear::parse("2026").value();
  CHECK(year.value() == 2026);
  CHECK(year.text() == "2026-2027");
  CHECK(year.next().text() == "2027-2028");
  for (const char* none :
       {"", "26", "02026", "2026-2027", "-026", "+026", " 2026", "2O26", "0000", "1899", "２０２６"}) {
    CAPTURE(none);
    CHECK_FALSE(SchoolYear::parse(none));
  }
}

TEST_CASE("it lasts from the 1st of September to the 31st of August") {
  const auto year = SchoolYear::parse("2026").value();
  const auto holds = [&](const char* day) { return year.contains(Date::parse(day).value()); };
  CHECK_FALSE(holds("2026-08-31"));
  CHECK(holds("2026-09-01"));
  CHECK(holds("2027-08-31"));
  CHECK_FALSE(holds("2027-09-01"));
}
