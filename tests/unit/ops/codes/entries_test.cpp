#include "scts/store/codes/entries.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ops/school.hpp"
#include "scts/error.hpp"

using namespace scts;
using tests::SmallSchool;

namespace {

using Lines = std::vector<std::string>;
using Moment = store::Entries::Moment;

/// What the list showed, a line a row: "101;202 2 notify paper 2 rue du Port".
struct Shown {
  Lines lines = {};
  int times = 0;

  [[nodiscard]] store::Entries::Wish wish(Moment moment = Moment::asking) {
    return {moment, [this](const store::Entries& entries) {
              ++times;
              entries.for_each([this](const store::EntryRow& row) {
                auto line = fmt::format("{}", row.student.value());
                if (row.guardian) line += fmt::format(";{}", row.guardian->value());
                if (row.rank) line += fmt::format(" {}", static_cast<int>(*row.rank));
                for (const auto& text : {row.deed, row.reason, row.channel, row.address})
                  line += text.empty() ? "" : ' ' + text;
                lines.push_back(line);
              });
            }};
  }
};

Lines generated(const SmallSchool& school, ops::GenerateRequest request, bool dry_run = tests::kDryRun) {
  Shown shown;
  request.entries = shown.wish();
  static_cast<void>(ops::generate_codes(school.run("2026-09-02", dry_run), school.keyring(), request));
  return shown.lines;
}

Lines told(const SmallSchool& school, ops::NotifyRequest request, const std::string& on = "2026-09-03") {
  Shown shown;
  request.entries = shown.wish();
  static_cast<void>(ops::notify(school.run(on, tests::kDryRun), school.keyring(), request));
  return shown.lines;
}

Lines taken(const SmallSchool& school, const Selection& selection, std::optional<Reason> reason,
            bool dry_run = tests::kDryRun) {
  Shown shown;
  ops::InvalidateRequest request;
  request.selection = selection;
  request.reason = reason;
  request.entries = shown.wish();
  static_cast<void>(ops::invalidate(school.run("2026-09-04", dry_run), school.keyring(), request));
  return shown.lines;
}

Selection pairs(std::vector<Owner> bonds) {
  Selection selection;
  selection.bonds_given = true;
  selection.bonds = std::move(bonds);
  return selection;
}

}  // namespace

TEST_CASE("the list of new codes goes by division, student and rank") {
  const SmallSchool school;
  CHECK(generated(school, {.selection = tests::all()}) ==
        Lines{"102;201 1 create", "101;201 1 create", "101;202 2 create", "103;203 1 create"});
  CHECK(generated(school, {.selection = tests::all(), .kind = CodeKind::cae}) ==
        Lines{"102 create", "101 create", "103 create"});
  static_cast<void>(school.generate(tests::all()));
  CHECK(generated(school, {.selection = tests::all()}).empty());
  CHECK(generated(school, {.selection = tests::student("101"), .renew = true}) ==
        Lines{"101;201 1 renew", "101;202 2 renew"});
}

TEST_CASE("a list that nobody wants is not kept, and a run without one does the same") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  CHECK(school.valid_codes() == 4);
  Shown shown;
  const auto run = school.run();
  const store::Write write(*school.store, run.lock());
  store::Entries nobody(write, {});
  CHECK_FALSE(nobody.wanted());
  nobody.add({Owner(StudentId(101), {}), Deed::create});
  nobody.show(Moment::asking);
  store::Entries somebody(write, shown.wish());
  somebody.add({Owner(StudentId(101), {}), Deed::create});
  somebody.show(Moment::decided);
  CHECK(shown.lines.empty());
  somebody.show(Moment::asking);
  CHECK(shown.lines == Lines{"101 create"});
  store::Entries again(write, shown.wish());  // another list begins empty
  again.show(Moment::asking);
  CHECK(shown.lines == Lines{"101 create"});
}

TEST_CASE("who is told, by what and where, and who cannot be") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  const auto request = school.to_tell(tests::all());
  CHECK(told(school, request) ==
        Lines{"102;201 1 notify email claire@example.org", "101;201 1 notify email claire@example.org",
              "101;202 2 notify paper 2 RUE DU PORT, 94000 CRÉTEIL", "103;203 1 unreachable no address at all"});
  auto sorted = school.to_tell(tests::all(), {Channel::paper});
  sorted.order = LetterOrder::postcode;
  sorted.per = Per::guardian;
  CHECK(told(school, sorted) == Lines{"102;201 1 notify paper 1 RUE DES LILAS, 94000 CRÉTEIL",
                                      "101;201 1 notify paper 1 RUE DES LILAS, 94000 CRÉTEIL",
                                      "101;202 2 notify paper 2 RUE DU PORT, 94000 CRÉTEIL",
                                      "103;203 1 unreachable no postal address"});
  static_cast<void>(school.notify(request, "2026-09-03"));
  CHECK(told(school, request) == Lines{"103;203 1 unreachable no address at all"});
  auto again = school.to_tell(pairs({{StudentId(101), GuardianId(202)}, {StudentId(103), GuardianId(203)}}));
  again.again = true;
  CHECK(told(school, again) ==
        Lines{"101;202 2 remind paper 2 RUE DU PORT, 94000 CRÉTEIL", "103;203 1 unreachable no address at all"});
}

TEST_CASE("students are told in class, which is no address") {
  const SmallSchool school;
  static_cast<void>(
      ops::generate_codes(school.run(), school.keyring(), {.selection = tests::all(), .kind = CodeKind::cae}));
  auto request = school.to_tell(tests::all(), {Channel::paper});
  request.kind = CodeKind::cae;
  CHECK(told(school, request) == Lines{"102 notify paper", "101 notify paper", "103 notify paper"});
  request.channels = {Channel::email};
  CHECK(told(school, request).front() == "102 unreachable no e-mail address");
}

TEST_CASE("what falls, with access or without, and whoever has no code to lose") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  CHECK(taken(school, tests::all(), {}) == Lines{"102;201 1 invalidate request", "101;201 1 invalidate request",
                                                 "101;202 2 invalidate request", "103;203 1 invalidate request"});
  CHECK(taken(school, tests::student("102"), Reason::lost) == Lines{"102;201 1 invalidate lost"});
  const Bond claire{StudentId(102), GuardianId(201)};
  const auto refused = [&](bool dry_run) { return taken(school, pairs({claire}), Reason::refusal, dry_run); };
  CHECK(refused(tests::kDryRun) == Lines{"102;201 1 invalidate-withdraw refusal"});
  static_cast<void>(taken(school, tests::student("102"), Reason::lost, false));
  CHECK(refused(false) == Lines{"102;201 1 withdraw refusal"});
  CHECK(refused(tests::kDryRun).empty());  // it was taken away before
  auto back = ops::GenerateRequest{.selection = pairs({claire}), .give_back = true};
  CHECK(generated(school, back) == Lines{"102;201 1 give-back"});
}

TEST_CASE("a couple that is none any more is listed without a rank") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  school.write("bonds.csv", "student_id;guardian_id;rank\n101;201;1\n102;201;1\n103;203;1\n103;204;\n");
  static_cast<void>(school.import({"bonds.csv"}, 5));
  CHECK(taken(school, pairs({{StudentId(101), GuardianId(202)}}), Reason::refusal) ==
        Lines{"101;202 withdraw refusal"});
}

TEST_CASE("the list is shown once, before the question, and nothing changes if the answer is no") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  Shown shown;
  std::size_t seen = 0;
  auto request = school.to_tell(tests::all());
  request.entries = shown.wish();
  request.confirm = [&](const ops::NotifyPlan&) {
    seen = shown.lines.size();
    return false;
  };
  CHECK_THROWS_AS(static_cast<void>(ops::notify(school.run(), school.keyring(), request)), Error);
  CHECK(seen == 4);
  ops::InvalidateRequest invalidation;
  invalidation.selection = tests::all();
  invalidation.confirm = [&](const rules::Ending&) {
    seen = shown.lines.size();
    return false;
  };
  invalidation.entries = shown.wish();
  CHECK_THROWS_AS(static_cast<void>(ops::invalidate(school.run(), school.keyring(), invalidation)), Error);
  CHECK(seen == 8);
  CHECK(shown.times == 2);

  // A program reads of what is done, and nothing of what was refused.
  Shown read;
  request.entries = read.wish(Moment::decided);
  invalidation.entries = read.wish(Moment::decided);
  CHECK_THROWS_AS(static_cast<void>(ops::notify(school.run(), school.keyring(), request)), Error);
  CHECK_THROWS_AS(static_cast<void>(ops::invalidate(school.run(), school.keyring(), invalidation)), Error);
  CHECK(read.times == 0);
  static_cast<void>(ops::invalidate(school.run("2026-09-04", tests::kDryRun), school.keyring(), invalidation));
  CHECK(read.lines.size() == 4);
  CHECK(read.times == 1);
  CHECK(school.valid_codes() == 4);
}
