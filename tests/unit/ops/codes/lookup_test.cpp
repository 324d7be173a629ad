#include "scts/ops/codes/lookup.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "ops/school.hpp"
#include "scts/ops/night/account.hpp"
#include "scts/ops/night/replicate.hpp"

using namespace scts;
using rules::Obstacle;
using tests::SmallSchool;

namespace {

constexpr bool kRenew = true;

/// Two codes that differ in a character that is misread, of two bonds: a store from before folds may have such.
struct Twins {
  Twins() {
    const auto keyring = school.keyring();
    const auto run = school.run("2026-09-02");
    store::Write write(run.store(), run.lock());
    const auto batch = run.begin(write);
    store::CodeBook book(write, batch, run.now().today);
    add(book, keyring, {StudentId(101), GuardianId(201)}, "07UY-87W-7V7-S61");
    const Bond second{StudentId(102), GuardianId(201)};
    const auto alike = *Code::parse("07UY-87W-7V7-561");
    const auto id = book.next_id();
    REQUIRE_FALSE(book.add(id, second, keyring.seal(alike, id, second), keyring.hash(alike), keyring.fold(alike)));
    write.database().exec("DROP TRIGGER code_fold_is_new");
    add(book, keyring, second, "07UY-87W-7V7-561");
    write.database().exec("DROP TRIGGER code_fold_is_fixed");
    write.database().exec("UPDATE code SET fold = NULL");
    run.commit(write, batch);
  }
  static void add(store::CodeBook& book, const secret::Keyring& keyring, const Bond& bond, const char* text) {
    const auto id = book.next_id();
    const auto code = *Code::parse(text);
    REQUIRE(book.add(id, bond, keyring.seal(code, id, bond), keyring.hash(code), keyring.fold(code)));
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
  CHECK(twins.lookup("07UY-87W-7V7-TT1").codes.empty());
}

TEST_CASE("a lookup that finds something is logged, with ids alone; one that finds nothing changes nothing") {
  const Twins twins;
  static_cast<void>(twins.lookup("07UY-87W-7V7-TT1"));
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

TEST_CASE("codes from before folds were kept get theirs as soon as the key is there, one that was altered or not") {
  const Twins twins;
  const auto without = [&] {
    const store::Read read(*twins.school.store);
    SQLite::Statement row(read.database(), "SELECT count(*) FROM code WHERE fold IS NULL");
    row.executeStep();
    return row.getColumn(0).getInt();
  };
  CHECK(without() == 2);
  SQLite::Database(twins.school.store->file().native(), SQLite::OPEN_READWRITE)
      .exec("DROP TRIGGER code_is_fixed; UPDATE code SET sealed = randomblob(36) WHERE code_id = 2");
  static_cast<void>(twins.school.keyring());
  CHECK(without() == 0);
  CHECK(twins.lookup("07UY-87W-7V7-561").codes.size() == 1);
}

TEST_CASE("two codes of one school that look alike replicate, and who knows the birth date opens his own") {
  const Twins twins;
  const replica::Place place(twins.school.directory / "replica" / "teleservices.db");
  auto open = ops::make_replica(place, {}, false);
  CHECK(ops::replicate(twins.school.run("2026-09-03"), twins.school.keyring(), open, false).rows.inserted == 1 + 2 + 2);
  const ops::AttachRequest lea{*Login::parse("claire"), *Code::parse("07UY-87W-7V7-561"), *Date::parse("2013-02-14")};
  const auto opened = ops::open_account(open, lea, "un mot de passe", tests::day("2026-09-04"));
  REQUIRE(opened.children.size() == 1);
  CHECK(opened.children[0].student == StudentId(101));
  CHECK(ops::replicate(twins.school.run("2026-09-04"), twins.school.keyring(), open, false).used_codes_received == 1);
}

TEST_CASE("of a code that is near it is said that it is probable") {
  const Twins twins;
  CHECK_FALSE(twins.lookup("O7UY-87W-7V7-S61").codes[0].probable);
  const auto report = twins.lookup("07UY-87W-7V7-S6");
  CHECK(report.misfit == Reading::Misfit::too_short);
  REQUIRE(report.codes.size() == 2);
  CHECK(report.codes[0].owner.student.id == StudentId(101));
  CHECK(report.codes[0].probable);
  REQUIRE(report.codes[0].misread.size() == 1);
  CHECK(report.codes[0].misread[0].right == '1');
}

namespace {

/// Misreads a text in one of four ways: a character is wrong, missing or doubled, or two change places.
using Misread = std::string (*)(std::string, std::mt19937&);
std::size_t draw(std::mt19937& random, std::size_t below) {
  return random() % below;
}
std::string wrong(std::string text, std::mt19937& random) {
  constexpr std::string_view characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  text[draw(random, text.size())] = characters[draw(random, characters.size())];
  return text;
}
std::string missing(std::string text, std::mt19937& random) {
  return text.erase(draw(random, text.size()), 1);
}
std::string doubled(std::string text, std::mt19937& random) {
  const auto at = draw(random, text.size());
  return text.insert(at, 1, text[at]);
}
std::string swapped(std::string text, std::mt19937& random) {
  const auto at = draw(random, text.size() - 1);
  std::swap(text[at], text[at + 1]);
  return text;
}

}  // namespace

TEST_CASE("two hundred misreadings of each kind find the one code that was meant") {
  const SmallSchool school;
  const auto keyring = school.keyring();
  std::mt19937 random(20261128);
  std::vector<std::string> codes;
  {
    const auto run = school.run("2026-09-02");
    store::Write write(run.store(), run.lock());
    const auto batch = run.begin(write);
    store::CodeBook book(write, batch, run.now().today);
    const Bond bond{StudentId(101), GuardianId(201)};
    for (int i = 0; i < 200; ++i) {
      const Code code(std::uint64_t{random()} << 32 | random());
      const auto id = book.next_id();
      REQUIRE(book.add(id, bond, keyring.seal(code, id, bond), keyring.hash(code), keyring.fold(code)));
      book.end(id, bond, Reason::lost);
      codes.push_back(code.text());
    }
    run.commit(write, batch);
  }
  const store::Read read(*school.store);
  const auto now = tests::day("2026-09-03");
  for (const Misread misread : {wrong, missing, doubled, swapped}) {
    for (std::size_t i = 0; i < codes.size(); ++i) {
      auto text = codes[i];
      text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
      const auto typed = misread(text, random);
      const auto found = ops::lookup(read, keyring, nullptr, typed, now).codes;
      REQUIRE_MESSAGE(found.size() == 1, text << " as " << typed);
      CHECK_MESSAGE(found[0].code.id.value() == static_cast<std::int64_t>(i) + 1, text << " as " << typed);
      CHECK(found[0].misread.empty() == (typed == text));
    }
  }
}
