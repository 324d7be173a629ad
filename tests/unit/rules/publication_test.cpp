#include "scts/rules/publication.hpp"

#include <doctest/doctest.h>

using namespace scts;

namespace {

Date on(const char* iso) {
  return *Date::parse(iso);
}

const Couple kCouple{MefCode("10310019110"), DivisionCode("301")};

}  // namespace

TEST_CASE("until the head has decided, nothing is visible") {
  CHECK_FALSE(rules::visible_from({}, kCouple, {}, on("2026-11-23")));
}

TEST_CASE("continuous publication shows the day after, whatever the class") {
  const Publication publication{PublicationMode::continuous, {}};
  CHECK(rules::visible_from(publication, kCouple, {}, on("2026-12-31")) == on("2027-01-01"));
}

TEST_CASE("scheduled publication waits for the couple's first due date on or after the teacher's date") {
  const Publication publication{PublicationMode::scheduled, {{kCouple, {on("2026-12-18"), on("2027-03-26")}}}};
  CHECK(rules::visible_from(publication, kCouple, {}, on("2026-11-23")) == on("2026-12-19"));
  CHECK(rules::visible_from(publication, kCouple, {}, on("2026-12-18")) == on("2026-12-19"));
  CHECK(rules::visible_from(publication, kCouple, {}, on("2026-12-19")) == on("2027-03-27"));
  CHECK_FALSE(rules::visible_from(publication, kCouple, {}, on("2027-03-27")));
  CHECK_FALSE(rules::visible_from(publication, {kCouple.mef, DivisionCode("302")}, {}, on("2026-11-23")));
}

TEST_CASE("a test goes by the class it was given in") {
  const Couple other{kCouple.mef, DivisionCode("302")};
  const Couple same_class{MefCode("10310027110"), kCouple.division};
  const Publication publication{PublicationMode::scheduled,
                                {{kCouple, {on("2026-12-18")}}, {other, {on("2026-11-30"), on("2027-03-26")}}}};
  const auto seen = [&](const Couple& student, const char* given_in) {
    return rules::visible_from(publication, student, DivisionCode(given_in), on("2026-11-23"));
  };
  CHECK(seen(kCouple, "301") == on("2026-12-19"));
  CHECK(seen(other, "301") == on("2026-12-19"));  // moved to 302
  CHECK(seen({kCouple.mef, {}}, "301") == on("2026-12-19"));
  CHECK_FALSE(seen(same_class, "301"));  // in the class, but its couple has no date
  SUBCASE("a group has no dates: the student's own class counts") {
    CHECK(seen(kCouple, "3 LATIN") == on("2026-12-19"));
    CHECK(seen(other, "3 LATIN") == on("2026-12-01"));
    CHECK_FALSE(seen({kCouple.mef, DivisionCode("303")}, "3 LATIN"));
  }
}

TEST_CASE("of several MEFs in a class the earliest counts for who has left it") {
  const Couple other{MefCode("10310027110"), kCouple.division};
  const Publication publication{PublicationMode::scheduled,
                                {{kCouple, {on("2026-12-18")}}, {other, {on("2026-11-30")}}}};
  const Couple moved{kCouple.mef, DivisionCode("302")};
  CHECK(rules::visible_from(publication, moved, kCouple.division, on("2026-11-23")) == on("2026-12-01"));
  CHECK(rules::visible_from(publication, moved, kCouple.division, on("2026-12-01")) == on("2026-12-19"));
}

TEST_CASE("for a student in no class the earliest due date of all counts") {
  const Publication publication{PublicationMode::scheduled,
                                {{kCouple, {on("2026-12-18")}}, {{{}, DivisionCode("6A")}, {on("2026-11-30")}}}};
  CHECK(rules::visible_from(publication, {kCouple.mef, {}}, {}, on("2026-11-23")) == on("2026-12-01"));
  CHECK(rules::visible_from(publication, {}, DivisionCode(), on("2026-11-23")) == on("2026-12-01"));
}
