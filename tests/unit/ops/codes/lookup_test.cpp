#include "scts/ops/codes/lookup.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include "ops/school.hpp"

using namespace scts;
using rules::Obstacle;
using tests::SmallSchool;

namespace {

constexpr bool kRenew = true;

/// Two codes that differ in a character that is misread, of two bonds.
struct Twins {
  Twins() {
    const auto keyring = school.keyring();
    const auto run = school.run("2026-09-02");
    store::Write write(run.store(), run.lock());
    const auto batch = run.begin(write);
    store::CodeBook book(write, batch, run.now().today);
    add(book, keyring, {StudentId(101), GuardianId(201)}, "07UY-87W-7V7-S61");
    add(book, keyring, {StudentId(102), GuardianId(201)}, "07UY-87W-7V7-561");
    run.commit(write, batch);
  }
  static void add(store::CodeBook& book, const secret::Keyring& keyring, const Bond& bond, const char* text) {
    const auto id = book.next_id();
    const auto code = *Code::parse(text);
    REQUIRE(book.add(id, bond, keyring.seal(code, id, bond), keyring.hash(code)));
  }
  [[nodiscard]] ops::LookupReport lookup(const char* typed, const char* day = "2026-09-03") const {
    ops::record_lookup(school.run(day), school.keyring(), typed);
    const auto keyring = school.keyring();
    return ops::lookup(store::Read(*school.store), keyring, nullptr, typed, tests::day(day));
  }

  SmallSchool school;
};

}  // namespace

TEST_CASE("all codes that fit are found, what was typed first") {
  const Twins twins;
  const auto report = twins.lookup("O7uy b7w 7v7 s61");
  REQUIRE(report.codes.size() == 2);
  CHECK(report.codes[0].owner.student.id == StudentId(101));
  CHECK(report.codes[0].misread.size() == 2);
  CHECK(report.codes[0].masked == "07UY-…-…-…");
  CHECK(report.codes[1].owner.student.id == StudentId(102));
  CHECK(report.codes[1].misread.size() == 3);
  CHECK(twins.lookup("07UY-87W-7V7-561").codes[0].owner.student.id == StudentId(102));
  CHECK(twins.lookup("07UY-87W-7V7-T61").codes.empty());
}

TEST_CASE("a lookup that finds something is logged, with ids alone; one that finds nothing changes nothing") {
  const Twins twins;
  static_cast<void>(twins.lookup("07UY-87W-7V7-T61"));
  static_cast<void>(twins.lookup("07UY-87W-7V7-S61"));
  const store::Read read(*twins.school.store);
  SQLite::Statement row(read.database(),
                        "SELECT count(*), count(DISTINCT batch_id), min(detail) FROM event WHERE what = 'code-shown'");
  row.executeStep();
  CHECK(row.getColumn(0).getInt() == 2);
  CHECK(row.getColumn(1).getInt() == 1);
  CHECK(row.getColumn(2).getString() == "masked");
}

TEST_CASE("a renewed code names the one that took its place; a code of who was to leave later ends then") {
  const Twins twins;
  auto selection = tests::student("101");
  selection.guardians = {"201"};
  static_cast<void>(twins.school.generate(selection, kRenew));
  const auto report = twins.lookup("07UY-87W-7V7-S61");
  CHECK(report.codes[0].obstacles == std::vector{Obstacle::invalid});
  CHECK(report.codes[0].code.reason == Reason::renewed);
  REQUIRE(report.codes[0].valid);
  CHECK_FALSE(report.codes[0].valid->ended_on);

  twins.school.write("students.csv",
                     "student_id;family_name;first_name;birth_date;division;left_on\n"
                     "102;MARTIN;Hugo;2011-05-01;3 A;2026-10-01\n");
  ops::ImportRequest request;
  request.files = {twins.school.directory / "students.csv"};
  request.partial = true;
  static_cast<void>(ops::import(twins.school.run(), request));
  const auto obstacles = [&](const char* day) { return twins.lookup("07UY-87W-7V7-561", day).codes[0].obstacles; };
  CHECK(obstacles("2026-09-02") == std::vector{Obstacle::not_before, Obstacle::not_replicated});
  CHECK(obstacles("2026-10-01") == std::vector{Obstacle::invalid});
}
