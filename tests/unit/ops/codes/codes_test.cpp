#include <doctest/doctest.h>

#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "ops/school.hpp"
#include "scts/error.hpp"

using namespace scts;
using tests::SmallSchool;

namespace {

std::int64_t files_in(const std::filesystem::path& directory) {
  std::int64_t count = 0;
  if (!std::filesystem::exists(directory)) return 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(directory))
    count += entry.is_regular_file() && !entry.path().filename().native().starts_with(".scts-store-") ? 1 : 0;
  return count;
}

/// All codes of the student, his own among them, are in accounts.
void use(const SmallSchool& school, const char* student) {
  std::string usage = "code;used_on\n";
  for (const auto& entry : school.history(tests::student(student))) {
    for (const auto& code : entry.codes) usage += code.code.text() + ";2026-09-03\n";
  }
  school.write("usage.csv", usage);
  static_cast<void>(school.import({"usage.csv"}, {}, "2026-09-04"));
}

Selection pair(std::int64_t student, std::int64_t guardian) {
  Selection selection;
  selection.bonds_given = true;
  selection.bonds = {{StudentId(student), GuardianId(guardian)}};
  return selection;
}

/// Asked, it remembers and says no.
struct Asked {
  std::optional<rules::Ending> ending = {};

  [[nodiscard]] std::function<bool(const rules::Ending&)> no() {
    return [this](const rules::Ending& e) {
      ending = e;
      return false;
    };
  }
};

}  // namespace

TEST_CASE("generating twice creates nothing the second time") {
  const SmallSchool school;
  CHECK(school.generate(tests::all()).created == 4);
  const auto again = school.generate(tests::all());
  CHECK(again.created == 0);
  CHECK(again.kept == 4);
  CHECK(again.skipped_no_rank == 1);
  CHECK_FALSE(again.batch);
}

TEST_CASE("a dry run changes nothing") {
  const SmallSchool school;
  CHECK(ops::generate_codes(school.run("2026-09-02", tests::kDryRun), school.keyring(), {tests::all()}).created == 4);
  CHECK(school.valid_codes() == 0);
}

TEST_CASE("a renewed code takes the old one's place; its history stays") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  const auto before = school.history(tests::student("103")).front().codes;
  CHECK(school.generate(tests::student("103"), true).renewed == 1);
  const auto after = school.history(tests::student("103")).front().codes;
  REQUIRE(after.size() == 2);
  CHECK(after[1].code == before[0].code);
  CHECK(after[1].row.reason == Reason::renewed);
  CHECK_FALSE(after[0].row.ended_on);
  CHECK(school.valid_codes() == 4);
}

TEST_CASE("who is told, and when; a second run tells nobody") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  const auto report = school.notify(tests::all());
  CHECK(report.emails == 2);
  CHECK(report.letters == 1);
  REQUIRE(report.unreachable.size() == 1);
  CHECK(report.unreachable[0].first_time);
  CHECK(files_in(school.directory / "spool") == 2);
  CHECK(files_in(school.directory / "letters") == 3);  // letters, manifest, summary  // one division, and the manifest
  for (const auto& entry : school.history(tests::student("101")))
    CHECK(entry.codes.front().row.notified_on->iso() == "2026-09-03");

  const auto second = school.notify(tests::all());
  CHECK_FALSE(second.batch);
  CHECK(second.already_notified == 3);
  REQUIRE(second.unreachable.size() == 1);
  CHECK_FALSE(second.unreachable[0].first_time);
  CHECK(files_in(school.directory / "spool") == 2);
}

TEST_CASE("what cannot be written marks nobody, and lists the unreachable as new the next time") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  std::filesystem::create_directories(school.directory / "letters");
  std::ofstream(school.directory / "spool") << "a file where the Maildir should be";
  CHECK_THROWS_AS(static_cast<void>(school.notify(tests::all())), Error);
  CHECK(store::count_codes(store::Read(*school.store), "CAR", tests::day("2026-09-02").today).notified == 0);
  std::filesystem::remove(school.directory / "spool");
  const auto report = school.notify(tests::all());
  CHECK(report.emails + report.letters == 3);
  CHECK(report.unreachable[0].first_time);
}

TEST_CASE("a service is needed to notify, the declaration to generate") {
  const SmallSchool school;
  static_cast<void>(ops::close_services(school.run(), {"notes"}));
  static_cast<void>(school.generate(tests::all()));
  CHECK_THROWS_AS(static_cast<void>(school.notify(tests::all())), Error);
}

TEST_CASE("bulk invalidation leaves codes that were told; a name takes them") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  static_cast<void>(school.notify(tests::student("102")));
  ops::InvalidateRequest request;
  request.selection = tests::all();
  const auto bulk = ops::invalidate(school.run(), school.keyring(), request);
  CHECK(bulk.invalidated == 3);
  CHECK(bulk.skipped_notified == 1);
  CHECK(bulk.skipped_no_code == 1);
  request.selection = tests::student("102");
  CHECK(ops::invalidate(school.run(), school.keyring(), request).invalidated == 1);
  CHECK(school.valid_codes() == 0);
}

TEST_CASE("a declined confirmation changes nothing") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  ops::InvalidateRequest request;
  request.selection = tests::all();
  request.confirm = [](const rules::Ending& ending) { return ending.codes > 100; };
  CHECK_THROWS_AS(static_cast<void>(ops::invalidate(school.run(), school.keyring(), request)), Error);
  CHECK(school.valid_codes() == 4);
}

TEST_CASE("bulk work leaves codes in use alone, of guardians and of students") {
  const SmallSchool school;
  for (const auto kind : {CodeKind::car, CodeKind::cae}) {
    const auto generate = [&](Selection selection, bool renew) {
      return ops::generate_codes(school.run(), school.keyring(), {std::move(selection), renew, kind});
    };
    const auto made = generate(tests::all(), false);
    use(school, "101");
    const std::int64_t used = kind == CodeKind::car ? 2 : 1;
    CHECK(generate(tests::all(), false).kept == made.created);
    const auto renewed = generate(tests::all(), true);
    CHECK(renewed.skipped_used == used);
    CHECK(renewed.renewed == 2);

    ops::InvalidateRequest request;
    request.kind = kind;
    request.selection = Selection{};
    request.selection->batch = made.batch;
    const auto undone = ops::invalidate(school.run(), school.keyring(), request);
    CHECK(undone.skipped_used == used);
    CHECK(undone.invalidated == 0);
    request.selection = tests::all();
    const auto bulk = ops::invalidate(school.run(), school.keyring(), request);
    CHECK(bulk.skipped_used == used);
    CHECK(bulk.invalidated == 2);
  }
}

TEST_CASE("a code in use is told by name only, once more") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  use(school, "102");
  const auto bulk = school.notify(tests::all());
  CHECK(bulk.used == 1);
  CHECK(bulk.emails + bulk.letters == 2);
  CHECK(school.notify(tests::student("102")).used == 1);
  auto request = school.to_tell(tests::student("102"));
  request.again = true;
  CHECK(school.notify(request, "2026-09-05").emails == 1);
}

TEST_CASE("before codes of named individuals end that are told or used, both are counted and asked") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  static_cast<void>(school.notify(tests::student("101")));
  use(school, "102");
  const auto asked_to_renew = [&](Selection selection) {
    Asked asked;
    const ops::GenerateRequest request{.selection = std::move(selection), .renew = true, .confirm_renewal = asked.no()};
    try {
      static_cast<void>(ops::generate_codes(school.run(), school.keyring(), request));
    } catch (const Error& error) {
      CHECK(error.fault() == Fault::failed);
    }
    return asked.ending;
  };
  const auto asked_to_invalidate = [&](ops::InvalidateRequest request) {
    Asked asked;
    request.confirm = asked.no();
    CHECK_THROWS_AS(static_cast<void>(ops::invalidate(school.run(), school.keyring(), request)), Error);
    return asked.ending;
  };
  const auto told = asked_to_renew(pair(101, 201));
  REQUIRE(told);
  CHECK(std::pair(told->notified, told->used) == std::pair<std::int64_t, std::int64_t>(1, 0));
  const auto used = asked_to_renew(tests::student("102"));
  REQUIRE(used);
  CHECK(std::pair(used->notified, used->used) == std::pair<std::int64_t, std::int64_t>(0, 1));
  const auto several = asked_to_renew(tests::student("101"));
  REQUIRE(several);
  CHECK(several->codes == 2);
  ops::InvalidateRequest request;
  request.selection = pair(102, 201);
  REQUIRE(asked_to_invalidate(request));
  request.selection.reset();
  request.code = school.history(tests::student("102")).front().codes.front().code;
  REQUIRE(asked_to_invalidate(request));
  CHECK(school.valid_codes() == 4);
  for (const char* student : {"101", "102"})
    for (const auto& entry : school.history(tests::student(student))) CHECK(entry.codes.size() == 1);

  auto one = tests::student("101");
  one.guardians = {"201"};
  CHECK_FALSE(asked_to_renew(one));
  CHECK_FALSE(asked_to_renew(tests::student("103")));
}

TEST_CASE("a pile of slips is recorded unasked") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  static_cast<void>(school.notify(tests::all()));
  use(school, "102");
  ops::InvalidateRequest request;
  school.write("slips.csv", "student_id;guardian_id\n101;201\n102;201\n");
  request.list = exchange::read_bonds((school.directory / "slips.csv").native(), {});
  Asked asked;
  request.confirm = asked.no();
  CHECK(ops::invalidate(school.run(), school.keyring(), request).invalidated == 2);
  CHECK_FALSE(asked.ending);
}

TEST_CASE("a second writer waits, then is told who is at work") {
  const SmallSchool school;
  const auto first = school.run();
  try {
    static_cast<void>(school.run());
    FAIL("the lock did not hold");
  } catch (const Error& error) {
    CHECK(error.fault() == Fault::busy);
    CHECK(std::string(error.what()).find("'scts test'") != std::string::npos);
  }
}

TEST_CASE("the batch of a run selects what it touched") {
  const SmallSchool school;
  const auto report = school.generate(tests::student("101"));
  static_cast<void>(school.generate(tests::all()));
  Selection selection;
  selection.batch = report.batch;
  CHECK(school.history(selection).size() == 2);
}

TEST_CASE("a batch that created codes is undone: those codes, unless they were told, and no later ones") {
  const SmallSchool school;
  const auto made = school.generate(tests::all());  // 101 twice, 102, 103
  static_cast<void>(school.notify(tests::student("102")));
  ops::InvalidateRequest request;
  request.selection = tests::student("103");
  request.reason = Reason::lost;
  static_cast<void>(ops::invalidate(school.run(), school.keyring(), request));
  const auto later = school.generate(tests::student("103"));
  const auto undo = [&](const std::optional<BatchId>& batch, CodeKind kind = CodeKind::car) {
    request.selection = Selection{};
    request.selection->batch = batch;
    request.kind = kind;
    return ops::invalidate(school.run(), school.keyring(), request);
  };
  CHECK_THROWS_AS(static_cast<void>(undo(made.batch, CodeKind::cae)), Error);
  const auto undone = undo(made.batch);
  CHECK(undone.invalidated == 2);
  CHECK(undone.skipped_notified == 1);
  CHECK(undone.skipped_already_invalid == 1);
  CHECK(school.valid_codes() == 2);  // the one that was told, and the later one
  CHECK(undo(made.batch).invalidated == 0);
  CHECK(undo(later.batch).invalidated == 1);

  const auto own =
      ops::generate_codes(school.run(), school.keyring(), {.selection = tests::all(), .kind = CodeKind::cae});
  CHECK_THROWS_AS(static_cast<void>(undo(own.batch)), Error);
  CHECK(undo(own.batch, CodeKind::cae).invalidated == 3);
  CHECK(school.valid_codes() == 1);
}

TEST_CASE("a student's own code is apart from his bonds'") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  const ops::GenerateRequest students{.selection = tests::all(), .kind = CodeKind::cae};
  CHECK(ops::generate_codes(school.run(), school.keyring(), students).created == 3);
  CHECK(ops::generate_codes(school.run(), school.keyring(), students).kept == 3);
  CHECK(school.valid_codes() == 4);
  const auto entries = school.history(tests::student("101"));
  REQUIRE(entries.size() == 3);
  CHECK_FALSE(entries[2].owner.guardian);
  CHECK(entries[2].codes.size() == 1);
  ops::InvalidateRequest request;
  request.code = entries[2].codes[0].code;
  CHECK(ops::invalidate(school.run(), school.keyring(), request).invalidated == 1);
  CHECK(school.valid_codes() == 4);
  auto guardians = tests::all();
  guardians.rank = Rank::first;
  CHECK_THROWS_AS(static_cast<void>(ops::generate_codes(school.run(), school.keyring(),
                                                        {.selection = guardians, .kind = CodeKind::cae})),
                  Error);
}

TEST_CASE("per guardian: one message for all his codes, told together, and each counts") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  ops::NotifyRequest request{tests::all(),
                             {Channel::email, Channel::paper},
                             false,
                             school.directory / "letters",
                             school.directory / "spool",
                             {},
                             {}};
  request.per = Per::guardian;
  const auto report = ops::notify(school.run("2026-09-03"), school.keyring(), request);
  CHECK(report.emails == 2);
  CHECK(report.messages == 1);
  CHECK(report.letters == 1);
  CHECK(report.sheets == 1);
  CHECK(files_in(school.directory / "spool") == 1);
  CHECK(store::count_codes(store::Read(*school.store), "CAR", tests::day("2026-09-02").today).notified == 3);
}
