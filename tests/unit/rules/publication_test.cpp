#include "scts/rules/publication.hpp"

#include <doctest/doctest.h>

using namespace scts;

namespace {

Date on(const char* iso) {
  return *Date::parse(iso);
}

const Couple kBond{MefCode("10310019110"), DivisionCode("301")};

}  // namespace

TEST_CASE("until the head has decided, nothing is visible") {
  CHECK_FALSE(rules::visible_from({}, kBond, on("2026-11-23")));
}

TEST_CASE("continuous publication shows the day after, whatever the class") {
  const Publication publication{PublicationMode::continuous, {}};
  CHECK(rules::visible_from(publication, kBond, on("2026-12-31")) == on("2027-01-01"));
}

TEST_CASE("scheduled publication waits for the couple's first due date on or after the teacher's date") {
  const Publication publication{PublicationMode::scheduled, {{kBond, {on("2026-12-18"), on("2027-03-26")}}}};
  CHECK(rules::visible_from(publication, kBond, on("2026-11-23")) == on("2026-12-19"));
  CHECK(rules::visible_from(publication, kBond, on("2026-12-18")) == on("2026-12-19"));
  CHECK(rules::visible_from(publication, kBond, on("2026-12-19")) == on("2027-03-27"));
  CHECK_FALSE(rules::visible_from(publication, kBond, on("2027-03-27")));
  CHECK_FALSE(rules::visible_from(publication, {kBond.mef, DivisionCode("302")}, on("2026-11-23")));
}
