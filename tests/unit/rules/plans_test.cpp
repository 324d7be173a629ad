#include <doctest/doctest.h>

#include <tuple>
#include <utility>

#include "scts/rules/codes.hpp"
#include "scts/rules/notices.hpp"

using namespace scts;
using namespace scts::rules;

TEST_CASE("who gets a code") {
  const CodeWish bulk{};
  CHECK(plan_code({.rank = Rank::first}, bulk) == CodeAction::create);
  CHECK(plan_code({.rank = Rank::second, .has_code = true}, bulk) == CodeAction::keep);
  CHECK(plan_code({.rank = Rank::second, .has_code = true, .notified = true}, bulk) == CodeAction::skip_notified);
  CHECK(plan_code({.rank = std::nullopt}, bulk) == CodeAction::skip_no_rank);
  CHECK(plan_code({.rank = Rank::first, .student_left = true}, bulk) == CodeAction::skip_left);
}

TEST_CASE("renewing a code that was told takes a named individual") {
  const CodeCase untold{.rank = Rank::first, .has_code = true};
  const CodeCase told{.rank = Rank::first, .has_code = true, .notified = true};
  CHECK(plan_code(untold, {.renew = true}) == CodeAction::renew);
  CHECK(plan_code(told, {.renew = true}) == CodeAction::skip_notified);
  CHECK(plan_code(told, {.renew = true, .individual = true}) == CodeAction::renew);
  CHECK(plan_code(told, {.individual = true}) == CodeAction::skip_notified);
}

TEST_CASE("a code in use is to bulk work what one is that was told, though nobody was told it") {
  for (const auto kind : {CodeKind::car, CodeKind::cae}) {
    const CodeCase in_use{.kind = kind, .rank = Rank::first, .has_code = true, .used = true};
    CHECK(plan_code(in_use, {}) == CodeAction::keep);
    CHECK(plan_code(in_use, {.renew = true}) == CodeAction::skip_used);
    CHECK(plan_code(in_use, {.individual = true}) == CodeAction::keep);
    CHECK(plan_code(in_use, {.renew = true, .individual = true}) == CodeAction::renew);
  }
}

TEST_CASE("what ends of named individuals is asked, unless it is one code that was only told") {
  const auto ask = [](const Ending& ending) {
    return std::pair(must_ask(ending, Naming::by_name), must_ask(ending, Naming::by_list));
  };
  CHECK(ask({.codes = 3}) == std::pair(false, false));
  CHECK(ask({.codes = 1, .notified = 1}) == std::pair(false, true));
  CHECK(ask({.codes = 2, .notified = 1}) == std::pair(true, true));
  CHECK(ask({.codes = 1, .used = 1}) == std::pair(true, true));
  Ending ending;
  ending.add(true, true);
  ending.add(false, true);
  ending.add(false, false);
  CHECK(std::tuple(ending.codes, ending.notified, ending.used) == std::tuple(3, 1, 2));
}

namespace {

enum class Home { known, unknown };
constexpr bool kPrintable = true;
constexpr bool kGap = false;
constexpr bool kUsed = true;
constexpr bool kUnused = false;

Guardian guardian(const std::string& email, Home home) {
  Guardian g{GuardianId(1), "MME", "DUPONT", "", "Claire", email, "", {}};
  if (home == Home::known) g.address = {{"1 RUE DES LILAS", "", "", ""}, "94000", "CRETEIL", ""};
  return g;
}
const std::vector<Channel> both{Channel::email, Channel::paper};

}  // namespace

TEST_CASE("by which channel: the first of the list that reaches") {
  CHECK(plan_notice(guardian("a@b.fr", Home::known), both, kPrintable).channel == Channel::email);
  CHECK(plan_notice(guardian("", Home::known), both, kPrintable).channel == Channel::paper);
  CHECK(plan_notice(guardian("a@b.fr", Home::known), {Channel::paper, Channel::email}, kPrintable).channel ==
        Channel::paper);
  CHECK(plan_notice(guardian("a@b.fr", Home::unknown), {Channel::paper, Channel::email}, kPrintable).channel ==
        Channel::email);
  CHECK(plan_notice(guardian("not a mailbox", Home::known), both, kPrintable).channel == Channel::paper);
}

TEST_CASE("who cannot be reached, and why") {
  CHECK(plan_notice(guardian("", Home::known), {Channel::email}, kPrintable).problem == Unreachable::no_email);
  CHECK(plan_notice(guardian("a@b.fr", Home::unknown), {Channel::paper}, kPrintable).problem ==
        Unreachable::no_address);
  CHECK(plan_notice(guardian("", Home::unknown), both, kPrintable).problem == Unreachable::no_email_no_address);
  CHECK(plan_notice(guardian("", Home::known), both, kGap).problem == Unreachable::unprintable);
  auto incomplete = guardian("", Home::known);
  incomplete.address.postcode.clear();
  CHECK(plan_notice(incomplete, both, kPrintable).problem == Unreachable::incomplete_address);
}

TEST_CASE("students' own codes need no rank, and their letters no address") {
  CHECK(plan_code({.kind = CodeKind::cae, .rank = {}}, {}) == CodeAction::create);
  CHECK(plan_code({.kind = CodeKind::cae, .rank = {}, .student_left = true}, {}) == CodeAction::skip_left);
  CHECK(plan_code({.kind = CodeKind::cae, .rank = {}, .has_code = true, .notified = true}, {.renew = true}) ==
        CodeAction::skip_notified);
  const Student student{StudentId(1),       "", "MARTIN", "", "Léa", *Date::parse("2013-02-14"), {},
                        DivisionCode("6A"), "", {},       {}};
  CHECK(plan_notice(student, {Channel::paper}, kPrintable).channel == Channel::paper);
  CHECK(plan_notice(student, both, kPrintable).channel == Channel::paper);
  CHECK(plan_notice(student, {Channel::email}, kPrintable).problem == Unreachable::no_email);
  CHECK(plan_notice(student, {Channel::paper}, kGap).problem == Unreachable::unprintable);
  CHECK(plan_notice(student, {Channel::paper}, kPrintable, Handing::by_post).problem == Unreachable::no_address);
}

TEST_CASE("what came back is not sent there again") {
  using enum Unreachable;
  const std::vector<Channel> email{Channel::email};
  const std::vector<Channel> paper{Channel::paper};
  CHECK(plan_notice(guardian("a@b.fr", Home::known), both, kPrintable, email).channel == Channel::paper);
  CHECK(plan_notice(guardian("a@b.fr", Home::known), both, kPrintable, paper).channel == Channel::email);
  CHECK(plan_notice(guardian("a@b.fr", Home::known), both, kPrintable, both).problem == both_returned);
  CHECK(plan_notice(guardian("a@b.fr", Home::known), email, kPrintable, email).problem == email_returned);
  CHECK(plan_notice(guardian("a@b.fr", Home::unknown), both, kPrintable, email).problem == email_returned);
  CHECK(plan_notice(guardian("", Home::known), both, kPrintable, paper).problem == letter_returned);
  CHECK(plan_notice(guardian("", Home::unknown), both, kPrintable, both).problem == no_email_no_address);
  CHECK(plan_notice(guardian("a@b.fr", Home::known), both, kGap, email).problem == unprintable);
}

namespace {

Date on(const char* day) {
  return Date::parse(day).value();
}

}  // namespace

TEST_CASE("a code is told once, unless somebody is named") {
  CHECK(plan_turn({}, kUnused, on("2026-12-01"), {}) == Turn::tell);
  CHECK(plan_turn(on("2026-11-30"), kUnused, on("2026-12-01"), {}) == Turn::told_before);
  CHECK(plan_turn(on("2026-11-30"), kUsed, on("2026-12-01"), {.again = true, .unused_for = {}}) == Turn::tell);
}

TEST_CASE("nobody is told a code that is in use, but who is named and asks once more") {
  CHECK(plan_turn({}, kUsed, on("2026-12-01"), {}) == Turn::used);
  CHECK(plan_turn(on("2026-11-30"), kUsed, on("2026-12-01"), {}) == Turn::told_before);
  CHECK(plan_turn({}, kUsed, on("2026-12-01"), {.again = true, .unused_for = {}}) == Turn::tell);
  CHECK(plan_turn({}, kUsed, on("2026-12-01"), {.again = true, .unused_for = std::chrono::days(14)}) == Turn::used);
}

TEST_CASE("who is reminded") {
  const NoticeWish wish{.again = true, .unused_for = std::chrono::days(14)};
  CHECK(plan_turn(on("2026-11-16"), kUnused, on("2026-11-30"), wish) == Turn::tell);
  CHECK(plan_turn(on("2026-11-17"), kUnused, on("2026-11-30"), wish) == Turn::told_lately);
  CHECK(plan_turn(on("2026-11-16"), kUsed, on("2026-11-30"), wish) == Turn::used);
  CHECK(plan_turn({}, kUnused, on("2026-11-30"), wish) == Turn::never_told);
}

TEST_CASE("an adult student is his own guardian by his name, unless their mailboxes tell them apart") {
  const auto day = [](const char* text) { return Date::parse(text).value(); };
  Student student{StudentId(1), {}, "Mendy", {}, "Awa", day("2008-01-15"), {}, {}, "awa@example.org", {}, {}};
  Guardian guardian{GuardianId(2), "MME", "MENDY", {}, "AWA", {}, {}, {}};
  CHECK(own_guardian(student, guardian, day("2026-01-15")));
  CHECK_FALSE(own_guardian(student, guardian, day("2026-01-14")));
  guardian.email = "AWA@example.org";
  CHECK(own_guardian(student, guardian, day("2026-09-01")));
  guardian.email = "papa@example.org";
  CHECK_FALSE(own_guardian(student, guardian, day("2026-09-01")));
  guardian.email.clear();
  guardian.first_name = "Rokhaya";
  CHECK_FALSE(own_guardian(student, guardian, day("2026-09-01")));
}
