#include "scts/rules/due_dates.hpp"

#include <doctest/doctest.h>

using namespace scts;

namespace {

Date on(const char* iso) {
  return *Date::parse(iso);
}
Couple couple(const char* mef, const char* division) {
  return {MefCode(mef), DivisionCode(division)};
}

const Couple k3A = couple("10310019110", "301");
const Couple k3B = couple("10310019110", "302");
const Couple k3International = couple("10310027110", "302");
const Couple k3Other = couple("10310039110", "303");
// Two programmes that people see under one name.
const std::vector<ListedCouple> kListed{
    {k3A, "3EME"}, {k3B, "3EME"}, {k3International, "3SINT"}, {k3Other, "3EME"}, {couple("1ES", "A/B"), "1 E/S"}};

std::set<Couple> chosen(const CoupleSelection& selection) {
  const auto choice = rules::choose(kListed, selection);
  CHECK_FALSE(choice.unknown);
  return choice.couples;
}

const Publication kScheduled{PublicationMode::scheduled, {{k3A, {on("2026-12-18")}}, {k3B, {on("2026-12-18")}}}};

}  // namespace

TEST_CASE("no selection is never everything") {
  CHECK(chosen({}).empty());
  CHECK(chosen({.all = true}).size() == 5);
}

TEST_CASE("a MEF is meant by its code, or by a label that may stand for several codes") {
  CHECK(chosen({.mefs = {MefCode("10310019110")}}) == std::set{k3A, k3B});
  CHECK(chosen({.mefs = {MefCode("3EME")}}) == std::set{k3A, k3B, k3Other});
}

TEST_CASE("different options narrow each other, repeated ones widen") {
  CHECK(chosen({.mefs = {MefCode("3EME")}, .divisions = {DivisionCode("302")}}) == std::set{k3B});
  CHECK(chosen({.divisions = {DivisionCode("301"), DivisionCode("302")}}) == std::set{k3A, k3B, k3International});
  CHECK(chosen({.couples = {"3EME/301", "10310027110/302"}}) == std::set{k3A, k3International});
  CHECK(chosen({.all = true, .divisions = {DivisionCode("301")}}) == std::set{k3A});
  CHECK(chosen({.mefs = {MefCode("3SINT")}, .divisions = {DivisionCode("301")}}).empty());
}

TEST_CASE("names may hold the slash that stands between them") {
  CHECK(chosen({.couples = {"1 E/S/A/B"}}).size() == 1);
  CHECK(chosen({.couples = {"1ES/A/B"}}).size() == 1);
}

TEST_CASE("the first value that fits no couple is named") {
  const auto mef = rules::choose(
      kListed, {.all = true, .mefs = {MefCode("3EME"), MefCode("4EME")}, .divisions = {DivisionCode("9")}});
  REQUIRE(mef.unknown);
  CHECK(mef.unknown->by == rules::UnknownCouple::By::mef);
  CHECK(mef.unknown->name == "4EME");
  const auto named = rules::choose(kListed, {.couples = {"3EME/301", "3SINT/301"}});
  REQUIRE(named.unknown);
  CHECK(named.unknown->by == rules::UnknownCouple::By::couple);
  CHECK(named.unknown->name == "3SINT/301");
}

TEST_CASE("a date that a couple has already is no change") {
  rules::PublicationWish wish;
  wish.add = {on("2026-12-18"), on("2027-03-26")};
  wish.add_to = {k3A, k3International};
  const auto plan = rules::plan_publication(kScheduled, wish);
  CHECK(plan.added == 3);
  CHECK(count_due_dates(plan.after) == 5);
  CHECK(rules::plan_publication(plan.after, wish).added == 0);
}

TEST_CASE("a date goes from the couples named, which must all have it") {
  rules::PublicationWish wish;
  wish.remove = {on("2026-12-18")};
  wish.remove_from = {k3A, k3B};
  const auto plan = rules::plan_publication(kScheduled, wish);
  CHECK(plan.removed == 2);
  CHECK(plan.after.due_dates.empty());
  CHECK(plan.lacking.empty());
  wish.remove_from = {k3A, k3International, k3Other};
  const auto refused = rules::plan_publication(kScheduled, wish);
  REQUIRE(refused.lacking.size() == 1);
  CHECK(refused.lacking[0].date == on("2026-12-18"));
  CHECK(refused.lacking[0].couples == std::vector{k3International, k3Other});
}

TEST_CASE("without names a date goes from wherever it is; it must be somewhere") {
  rules::PublicationWish wish;
  wish.wherever = true;
  wish.remove = {on("2026-12-18")};
  wish.remove_from = {k3A, k3B, k3International};
  const auto plan = rules::plan_publication(kScheduled, wish);
  CHECK(plan.removed == 2);
  CHECK(plan.lacking.empty());
  const auto again = rules::plan_publication(plan.after, wish);
  REQUIRE(again.lacking.size() == 1);
  CHECK(again.lacking[0].couples.empty());
}

TEST_CASE("to scheduled nothing is lost, to continuous every due date") {
  rules::PublicationWish wish;
  wish.mode = PublicationMode::continuous;
  const auto plan = rules::plan_publication(kScheduled, wish);
  CHECK(plan.lost == 2);
  CHECK(plan.after.mode == PublicationMode::continuous);
  CHECK(plan.after.due_dates.empty());
  wish.mode = PublicationMode::scheduled;
  const auto back = rules::plan_publication(plan.after, wish);
  CHECK(back.lost == 0);
  CHECK(back.after.mode == PublicationMode::scheduled);
  CHECK(rules::plan_publication(kScheduled, wish).lost == 0);
}
