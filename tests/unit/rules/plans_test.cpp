#include <doctest/doctest.h>

#include "scts/rules/codes.hpp"
#include "scts/rules/notices.hpp"

using namespace scts;
using namespace scts::rules;

TEST_CASE("who gets a code") {
  const CodeWish bulk{};
  CHECK(plan_code({CodeKind::car, Rank::first, false, false, false}, bulk) == CodeAction::create);
  CHECK(plan_code({CodeKind::car, Rank::second, false, true, false}, bulk) == CodeAction::keep);
  CHECK(plan_code({CodeKind::car, Rank::second, false, true, true}, bulk) == CodeAction::skip_notified);
  CHECK(plan_code({CodeKind::car, std::nullopt, false, false, false}, bulk) == CodeAction::skip_no_rank);
  CHECK(plan_code({CodeKind::car, Rank::first, true, false, false}, bulk) == CodeAction::skip_left);
}

TEST_CASE("renewing a code that was told takes a named individual") {
  CHECK(plan_code({CodeKind::car, Rank::first, false, true, false}, {true, false}) == CodeAction::renew);
  CHECK(plan_code({CodeKind::car, Rank::first, false, true, true}, {true, false}) == CodeAction::skip_notified);
  CHECK(plan_code({CodeKind::car, Rank::first, false, true, true}, {true, true}) == CodeAction::renew);
  CHECK(plan_code({CodeKind::car, Rank::first, false, true, true}, {false, true}) == CodeAction::skip_notified);
}

namespace {

Guardian guardian(const std::string& email, bool address) {
  Guardian g{GuardianId(1), "MME", "DUPONT", "", "Claire", email, "", {}};
  if (address) g.address = {{"1 RUE DES LILAS", "", "", ""}, "94000", "CRETEIL", ""};
  return g;
}
const std::vector<Channel> both{Channel::email, Channel::paper};

}  // namespace

TEST_CASE("by which channel: the first of the list that reaches") {
  CHECK(plan_notice(guardian("a@b.fr", true), both, true).channel == Channel::email);
  CHECK(plan_notice(guardian("", true), both, true).channel == Channel::paper);
  CHECK(plan_notice(guardian("a@b.fr", true), {Channel::paper, Channel::email}, true).channel == Channel::paper);
  CHECK(plan_notice(guardian("a@b.fr", false), {Channel::paper, Channel::email}, true).channel == Channel::email);
  CHECK(plan_notice(guardian("not a mailbox", true), both, true).channel == Channel::paper);
}

TEST_CASE("who cannot be reached, and why") {
  CHECK(plan_notice(guardian("", true), {Channel::email}, true).problem == Unreachable::no_email);
  CHECK(plan_notice(guardian("a@b.fr", false), {Channel::paper}, true).problem == Unreachable::no_address);
  CHECK(plan_notice(guardian("", false), both, true).problem == Unreachable::no_email_no_address);
  CHECK(plan_notice(guardian("", true), both, false).problem == Unreachable::unprintable);
  auto incomplete = guardian("", true);
  incomplete.address.postcode.clear();
  CHECK(plan_notice(incomplete, both, true).problem == Unreachable::incomplete_address);
}

TEST_CASE("students' own codes need no rank, and their letters no address") {
  CHECK(plan_code({CodeKind::cae, std::nullopt, false, false, false}, {}) == CodeAction::create);
  CHECK(plan_code({CodeKind::cae, std::nullopt, true, false, false}, {}) == CodeAction::skip_left);
  CHECK(plan_code({CodeKind::cae, std::nullopt, false, true, true}, {true, false}) == CodeAction::skip_notified);
  const Student student{StudentId(1),       "", "MARTIN", "", "Léa", *Date::parse("2013-02-14"), {},
                        DivisionCode("6A"), "", {},       {}};
  CHECK(plan_notice(student, {Channel::paper}, true).channel == Channel::paper);
  CHECK(plan_notice(student, both, true).channel == Channel::paper);
  CHECK(plan_notice(student, {Channel::email}, true).problem == Unreachable::no_email);
  CHECK(plan_notice(student, {Channel::paper}, false).problem == Unreachable::unprintable);
}

TEST_CASE("what came back is not sent there again") {
  using enum Unreachable;
  const std::vector<Channel> email{Channel::email};
  const std::vector<Channel> paper{Channel::paper};
  CHECK(plan_notice(guardian("a@b.fr", true), both, true, email).channel == Channel::paper);
  CHECK(plan_notice(guardian("a@b.fr", true), both, true, paper).channel == Channel::email);
  CHECK(plan_notice(guardian("a@b.fr", true), both, true, both).problem == both_returned);
  CHECK(plan_notice(guardian("a@b.fr", true), email, true, email).problem == email_returned);
  CHECK(plan_notice(guardian("a@b.fr", false), both, true, email).problem == email_returned);
  CHECK(plan_notice(guardian("", true), both, true, paper).problem == letter_returned);
  CHECK(plan_notice(guardian("", false), both, true, both).problem == no_email_no_address);
  CHECK(plan_notice(guardian("a@b.fr", true), both, false, email).problem == unprintable);
}

namespace {

Date on(const char* day) {
  return Date::parse(day).value();
}

}  // namespace

TEST_CASE("a code is told once, unless somebody is named") {
  CHECK(plan_turn({}, false, on("2026-12-01"), {}) == Turn::tell);
  CHECK(plan_turn(on("2026-11-30"), false, on("2026-12-01"), {}) == Turn::told_before);
  CHECK(plan_turn(on("2026-11-30"), true, on("2026-12-01"), {true, {}}) == Turn::tell);
}

TEST_CASE("who is reminded") {
  const NoticeWish wish{true, std::chrono::days(14)};
  CHECK(plan_turn(on("2026-11-16"), false, on("2026-11-30"), wish) == Turn::tell);
  CHECK(plan_turn(on("2026-11-17"), false, on("2026-11-30"), wish) == Turn::told_lately);
  CHECK(plan_turn(on("2026-11-16"), true, on("2026-11-30"), wish) == Turn::used);
  CHECK(plan_turn({}, false, on("2026-11-30"), wish) == Turn::never_told);
}
