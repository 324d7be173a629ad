#include <doctest/doctest.h>

#include "ops/school.hpp"
#include "scts/error.hpp"
#include "scts/store/codes/access.hpp"

using namespace scts;
using tests::SmallSchool;

namespace {

const Owner kClaire(StudentId(101), GuardianId(201));
const Owner kHugosClaire(StudentId(102), GuardianId(201));
const Owner kZoe(StudentId(103), GuardianId(203));

Selection couple(const Owner& owner) {
  Selection selection;
  selection.students = {std::to_string(owner.student.value())};
  selection.guardians = {std::to_string(owner.guardian->value())};
  return selection;
}
ops::InvalidateReport invalidate(const SmallSchool& school, const Selection& selection,
                                 std::optional<Reason> reason = {}, CodeKind kind = CodeKind::car) {
  ops::InvalidateRequest request;
  request.selection = selection;
  request.reason = reason;
  request.kind = kind;
  return ops::invalidate(school.run("2026-09-10"), school.keyring(), request);
}
std::optional<Withdrawal> withdrawal(const SmallSchool& school, const Owner& owner) {
  return store::Withdrawals(store::Read(*school.store)).of(owner);
}
Selection batch(const std::optional<BatchId>& id) {
  Selection selection;
  selection.batch = id;
  return selection;
}

}  // namespace

TEST_CASE("the nightly run leaves refusals and requests alone, and their siblings' codes") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  const auto refused = invalidate(school, couple(kClaire), Reason::refusal);
  CHECK(refused.invalidated == 1);
  CHECK(refused.access_withdrawn == 1);
  CHECK(invalidate(school, couple(kZoe)).access_withdrawn == 1);

  const auto night = school.generate(tests::all(), true);
  CHECK(night.created == 0);
  CHECK(night.renewed == 2);
  CHECK(night.skipped_withdrawn.refusal == 1);
  CHECK(night.skipped_withdrawn.request == 1);
  CHECK(school.notify(tests::all()).emails == 1);  // the same guardian for the sibling
  CHECK_FALSE(withdrawal(school, kHugosClaire));
  const auto found = withdrawal(school, kClaire);
  REQUIRE(found);
  CHECK(found->reason == Reason::refusal);
  CHECK(found->on.iso() == "2026-09-10");
  CHECK(found->by == "test");
}

TEST_CASE("a refusal is recorded without a code, once, and a request goes before it") {
  const SmallSchool school;
  const auto first = invalidate(school, couple(kZoe), Reason::refusal);
  CHECK(first.invalidated == 0);
  CHECK(first.access_withdrawn == 1);
  CHECK(first.batch);
  const auto twice = invalidate(school, couple(kZoe), Reason::refusal);
  CHECK(twice.skipped_already_withdrawn == 1);
  CHECK_FALSE(twice.batch);
  CHECK(invalidate(school, couple(kZoe)).skipped_already_withdrawn == 1);
  CHECK(invalidate(school, couple(kZoe), Reason::request).access_withdrawn == 1);
  CHECK(invalidate(school, couple(kZoe), Reason::refusal).skipped_already_withdrawn == 1);
  CHECK(withdrawal(school, kZoe)->reason == Reason::request);
  CHECK(invalidate(school, couple(kClaire), Reason::lost).skipped_no_code == 1);
  CHECK(invalidate(school, tests::student("103"), Reason::refusal).skipped_no_code == 1);  // who has no rank
}

TEST_CASE("an old code on a slip ends the newer one too, if the reason was said") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  const auto old = school.history(couple(kZoe)).front().codes.front().code;
  static_cast<void>(school.generate(couple(kZoe), true));
  ops::InvalidateRequest slip;
  slip.code = old;
  CHECK(ops::invalidate(school.run(), school.keyring(), slip).skipped_already_invalid == 1);
  slip.reason = Reason::refusal;
  const auto refused = ops::invalidate(school.run(), school.keyring(), slip);
  CHECK(refused.invalidated == 1);
  CHECK(refused.access_withdrawn == 1);
}

TEST_CASE("bulk work and undoing take no access away, unless the reason is said") {
  const SmallSchool school;
  const auto made = school.generate(tests::all());
  const auto undone = invalidate(school, batch(made.batch));
  CHECK(undone.invalidated == 4);
  CHECK(undone.access_withdrawn == 0);
  CHECK(school.generate(tests::all()).created == 4);
  CHECK(invalidate(school, tests::all()).access_withdrawn == 0);
  CHECK(school.generate(couple(kZoe)).created == 1);
  const auto said = invalidate(school, tests::all(), Reason::request);
  CHECK(said.invalidated == 1);
  CHECK(said.access_withdrawn == 1);
  CHECK(school.generate(tests::all()).created == 3);
}

TEST_CASE("access is given back to whom is named, after a question that says who, when and why") {
  const SmallSchool school;
  static_cast<void>(invalidate(school, couple(kClaire), Reason::refusal));
  CHECK(school.generate(tests::student("101")).skipped_withdrawn.refusal == 1);
  std::vector<Withdrawal> asked;
  bool answer = false;
  ops::GenerateRequest request{couple(kClaire)};
  request.confirm_giving_back = [&](const std::vector<Withdrawal>& all) {
    asked = all;
    return answer;
  };
  CHECK_THROWS_AS(static_cast<void>(ops::generate_codes(school.run(), school.keyring(), request)), Error);
  REQUIRE(asked.size() == 1);
  CHECK(asked[0].owner == kClaire);
  CHECK(withdrawal(school, kClaire));
  answer = true;
  const auto given = ops::generate_codes(school.run(), school.keyring(), request);
  CHECK(given.created == 1);
  CHECK(given.given_back == 1);
  CHECK_FALSE(withdrawal(school, kClaire));
  CHECK(invalidate(school, batch(given.batch)).invalidated == 1);  // undone: the code, not the decision
  CHECK(school.generate(tests::all()).created == 3);               // Claire among them; Paul has one
}

TEST_CASE("a list gives access back only if that is said") {
  const SmallSchool school;
  static_cast<void>(invalidate(school, couple(kClaire), Reason::refusal));
  ops::GenerateRequest request;
  request.selection.bonds = {kClaire, kZoe};
  request.selection.bonds_given = true;
  CHECK(ops::generate_codes(school.run(), school.keyring(), request).skipped_withdrawn.refusal == 1);
  request.give_back = true;
  CHECK(ops::generate_codes(school.run(), school.keyring(), request).given_back == 1);
}

TEST_CASE("a decision outlives departure and return, and a rank or bond that was lost") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  static_cast<void>(invalidate(school, couple(kClaire), Reason::refusal));
  school.write("gone.csv",
               "student_id;family_name;first_name;birth_date;division;left_on\n"
               "101;MARTIN;Léa;2013-02-14;6A;2026-09-01\n");
  school.write("back.csv",
               "student_id;family_name;first_name;birth_date;division\n"
               "101;MARTIN;Léa;2013-02-14;6A\n102;MARTIN;Hugo;2011-05-01;3 A\n"
               "103;NOËL;Œdipe;2012-12-31;6A\n");
  static_cast<void>(school.import({"gone.csv"}, 3));
  static_cast<void>(school.import({"back.csv"}, 3));
  auto again = school.generate(tests::all());
  CHECK(again.skipped_withdrawn.refusal == 1);

  school.write("fewer.csv", "student_id;guardian_id;rank\n101;201;\n102;201;1\n103;204;\n");
  static_cast<void>(school.import({"fewer.csv"}, 9));
  ops::InvalidateRequest slip;
  slip.list = {{.bond = {.student = {.id = StudentId(103)}, .guardian = {.id = GuardianId(203)}}, .reason = {}}};
  slip.reason = Reason::refusal;
  CHECK(ops::invalidate(school.run(), school.keyring(), slip).access_withdrawn == 1);  // no couple any more
  static_cast<void>(school.import({"bonds.csv"}, 9));
  again = school.generate(tests::all());
  CHECK(again.skipped_withdrawn.refusal == 2);
  CHECK(again.created <= 2);
}

TEST_CASE("a student's own access is a decision too, apart from his guardians'") {
  const SmallSchool school;
  const Owner lea(StudentId(101), std::nullopt);
  CHECK(invalidate(school, tests::student("101"), Reason::request, CodeKind::cae).access_withdrawn == 1);
  ops::GenerateRequest request{tests::all()};
  request.kind = CodeKind::cae;
  const auto night = ops::generate_codes(school.run(), school.keyring(), request);
  CHECK(night.created == 2);
  CHECK(night.skipped_withdrawn.request == 1);
  CHECK(school.generate(tests::all()).created == 4);
  CHECK(withdrawal(school, lea));
  CHECK(school.history(tests::student("101")).back().owner.withdrawn);
  request.selection = tests::student("101");
  CHECK(ops::generate_codes(school.run(), school.keyring(), request).given_back == 1);
}
