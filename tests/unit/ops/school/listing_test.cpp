#include "scts/ops/school/listing.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <map>

#include "ops/school.hpp"
#include "scts/error.hpp"
#include "scts/ops/people/search.hpp"
#include "scts/ops/school/report.hpp"

using namespace scts;
using tests::SmallSchool;

namespace {

const store::Listing& listing(std::string_view name) {
  const auto* const found = store::find_listing(name);
  REQUIRE(found);
  return *found;
}

std::string text(const Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) return std::to_string(*number);
  if (const auto* flag = std::get_if<bool>(&cell)) return *flag ? "yes" : "no";
  if (const auto* words = std::get_if<std::string_view>(&cell)) return std::string(*words);
  if (const auto* number = std::get_if<Decimal>(&cell)) return std::string(number->text);
  return "-";
}

ops::ListRequest request(std::string_view name, const std::vector<std::string>& fields, const Selection& selection) {
  return {listing(name), selection, ops::columns_of(listing(name), fields)};
}

/// Each row as `101 201 -`.
std::vector<std::string> rows(const SmallSchool& school, std::string_view name, const std::vector<std::string>& fields,
                              const Selection& selection = tests::all(), const std::string& today = "2026-10-01") {
  std::vector<std::string> all;
  ops::list(*school.store, request(name, fields, selection), *Date::parse(today), [&](std::span<const Cell> cells) {
    std::string row;
    for (const auto& cell : cells) row += fmt::format("{}{}", row.empty() ? "" : " ", text(cell));
    all.push_back(row);
  });
  return all;
}
Selection batch(BatchId id) {
  Selection selection;
  selection.batch = id;
  return selection;
}

using Rows = std::vector<std::string>;
const Rows kBond{"student_id", "guardian_id"};
const Rows kMove{"student_id", "guardian_id", "changed"};

/// The school's guardians with these e-mail and street of 201.
BatchId move_201(const SmallSchool& school, const std::string& email, const std::string& street) {
  school.write("guardians.csv", fmt::format("guardian_id;title;family_name;first_name;email;line1;postcode;city\n"
                                            "201;MME;DUPONT;Claire;{};{};94000;Créteil\n202;M.;MARTIN;Paul;;2 rue du "
                                            "Port;94000;Créteil\n203;MME;NOËL;Zoé;;;;\n204;M.;GRAND;Luc;;;;\n",
                                            email, street));
  return school.import({"guardians.csv"}, {}, "2026-09-10").batch.value();
}

}  // namespace

TEST_CASE("who moved since he was told, until he is told again or moves back") {
  const SmallSchool school;
  static_cast<void>(move_201(school, "old@example.org", "1 rue des Lilas"));  // nobody was told yet
  static_cast<void>(school.generate(tests::all()));
  static_cast<void>(school.notify(tests::all()));
  CHECK(rows(school, "moved", kMove).empty());

  const auto first = move_201(school, "claire@example.org", "1 rue des Lilas");
  CHECK(rows(school, "moved", kMove) == Rows{"102 201 email", "101 201 email"});
  const auto second = move_201(school, "claire@example.org", "3 rue des Lilas");
  CHECK(rows(school, "moved", kMove) == Rows{"102 201 both", "101 201 both"});
  CHECK(rows(school, "moved", kBond, batch(first)).size() == 2);
  CHECK(rows(school, "moved", kBond, batch(second)).size() == 2);
  static_cast<void>(move_201(school, "old@example.org", "3 rue des Lilas"));
  CHECK(rows(school, "moved", kMove) == Rows{"102 201 address", "101 201 address"});

  auto again = school.to_tell(tests::student("101"));
  again.again = true;
  static_cast<void>(school.notify(again, "2026-09-12"));
  CHECK(rows(school, "moved", kMove) == Rows{"102 201 address"});
  static_cast<void>(move_201(school, "old@example.org", "1 rue des Lilas"));
  CHECK(rows(school, "moved", kMove) == Rows{"101 201 address"});  // told at the other address
  CHECK(rows(school, "moved", kBond, batch(first)) == Rows{"101 201"});
}

TEST_CASE("a new code was told to nobody: its owner did not move since") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  static_cast<void>(school.notify(tests::all()));
  static_cast<void>(move_201(school, "new@example.org", "1 rue des Lilas"));
  CHECK(rows(school, "moved", kBond) == Rows{"102 201", "101 201"});
  static_cast<void>(school.generate(tests::student("102"), true));
  CHECK(rows(school, "moved", kBond) == Rows{"101 201"});
}

TEST_CASE("a renewed code did not fall; one that was taken back did, by its batch") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  static_cast<void>(school.generate(tests::student("103"), true));
  CHECK(rows(school, "fallen", kBond).empty());
  const auto report = ops::invalidate(school.run(), school.keyring(),
                                      {tests::student("102"), {}, {}, {}, Reason::lost, CodeKind::car, {}});
  CHECK(rows(school, "fallen", {"student_id", "reason", "access"}) == Rows{"102 lost no"});
  CHECK(rows(school, "fallen", kBond, batch(*report.batch)) == Rows{"102 201"});
  CHECK(rows(school, "without-code", kBond, batch(*report.batch)) == Rows{"102 201"});
  static_cast<void>(school.generate(tests::all()));
  CHECK(rows(school, "fallen", {"student_id", "reason", "access"}) == Rows{"102 lost yes"});
  CHECK(rows(school, "without-code", kBond).empty());
}

TEST_CASE("codes are masked, or logged and shown") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  const auto shown = [&] { return rows(school, "journal", {"event", "student_id", "guardian_id"}, {}); };
  const auto before = shown().size();
  const auto masked = rows(school, "codes", {"guardian_id", "code"}, tests::student("101"));
  CHECK(shown().size() == before);
  std::map<std::string, std::string> clear;
  ops::list_revealed(school.run(), request("codes", {"code", "guardian_id"}, tests::student("101")),
                     [&](std::span<const Cell> cells) { clear[text(cells[1])] = text(cells[0]); });
  REQUIRE(clear.size() == 2);
  for (const auto& [guardian, code] : clear) REQUIRE(Code::parse(code));
  CHECK(masked == Rows{"201 " + Code::parse(clear["201"])->masked(), "202 " + Code::parse(clear["202"])->masked()});
  const auto after = shown();
  REQUIRE(after.size() == before + 2);
  CHECK(Rows(after.end() - 2, after.end()) == Rows{"code-shown 101 201", "code-shown 101 202"});

  const auto nobody = batch(BatchId(1));  // of init
  CHECK(ops::list_revealed(school.run(), request("codes", {"code"}, nobody), [](auto) {}) == 0);
  CHECK(shown().size() == after.size());
}

TEST_CASE("every list can be read whole, by class and by batch; its columns have names of their own") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  static_cast<void>(school.notify(tests::all()));
  Selection division;
  division.divisions = {DivisionCode("6A")};
  for (const auto& listing : store::listings()) {
    CAPTURE(listing.name);
    std::vector<std::string> names;
    for (const auto& column : listing.columns) names.emplace_back(column.name);
    CHECK(ops::columns_of(listing, names).size() == names.size());
    CHECK(names.size() == listing.columns.size());
    static_cast<void>(rows(school, listing.name, names));
    static_cast<void>(rows(school, listing.name, names, batch(BatchId(2))));
    if (listing.selectable) {
      CHECK(rows(school, listing.name, names, division).size() <= rows(school, listing.name, names).size());
      CHECK_THROWS_AS(rows(school, listing.name, names, {}), Error);
    } else {
      CHECK_THROWS_AS(rows(school, listing.name, names, division), Error);
    }
  }
}

TEST_CASE("a used code needs no letter, and is not unreachable") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  static_cast<void>(school.notify(tests::all()));
  CHECK(rows(school, "unreachable", kBond) == Rows{"103 203"});
  {
    const auto run = school.run();
    store::Write write(*school.store, run.lock());
    write.database().exec("UPDATE code SET used_on = '2026-09-05' WHERE guardian_id = 203");
    write.commit();
  }
  CHECK(rows(school, "unreachable", kBond).empty());
  const store::Read read(*school.store);
  const auto today = tests::day("2026-09-06");
  CHECK(store::count_codes(read, "CAR", today.today).unreachable == 0);
  CHECK(ops::by_division(read, CodeKind::car, today).total.unreachable.empty());
}

TEST_CASE("a selection by who was told; who could have access and has none") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::student("101")));
  static_cast<void>(school.notify(tests::student("101"), {Channel::email}));
  auto told = tests::all();
  told.told = Told::yes;
  CHECK(rows(school, "couples", kBond, told) == Rows{"101 201"});
  told.told = Told::no;
  CHECK(rows(school, "couples", kBond, told) == Rows{"101 202"});
  auto without = tests::all();
  without.access = Access::no;
  CHECK(rows(school, "couples", kBond, without) == Rows{"102 201", "103 203"});
  school.write("left.csv",
               "student_id;family_name;first_name;birth_date;division;left_on\n"
               "102;MARTIN;Hugo;2011-05-01;3 A;2026-09-10\n");
  ops::ImportRequest leaving;
  leaving.files = {school.directory / "left.csv"};
  leaving.partial = true;
  static_cast<void>(ops::import(school.run(), leaving));
  const auto found = [&](const std::string& day) {
    Rows all;
    ops::search(store::Read(*school.store), {}, without, *Date::parse(day), [&](const store::PersonRow& row) {
      all.push_back(fmt::format("{} {}", row.student.value(), row.guardian->value()));
    });
    return all;
  };
  CHECK(found("2026-09-09") == Rows{"102 201", "103 203"});
  CHECK(found("2026-09-10") == Rows{"103 203"});
  CHECK(store::divisions(store::Read(*school.store), *Date::parse("2026-09-09")).size() == 2);
  CHECK(store::divisions(store::Read(*school.store), *Date::parse("2026-09-10")).size() == 1);
}

TEST_CASE("a couple that only has a withdrawal is found by its guardian") {
  const SmallSchool school;
  Selection guardian;
  guardian.guardians = {"203"};
  ops::InvalidateRequest refusal;
  refusal.selection = guardian;
  refusal.reason = Reason::refusal;
  static_cast<void>(ops::invalidate(school.run(), school.keyring(), refusal));
  {
    const auto run = school.run();
    store::Write write(*school.store, run.lock());
    write.database().exec("DELETE FROM bond WHERE guardian_id = 203");
    write.commit();
  }
  CHECK(school.history(guardian).size() == 1);
  Selection pair;
  pair.bonds_given = true;
  pair.bonds = {{StudentId(103), GuardianId(203)}};
  CHECK(school.history(pair).size() == 1);
}
