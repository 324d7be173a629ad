#include <doctest/doctest.h>

#include "ops/school.hpp"
#include "scts/error.hpp"
#include "scts/ops/school/report.hpp"

using namespace scts;
using tests::SmallSchool;

namespace {

constexpr const char* kHeader = "student_id;guardian_id;channel;returned_on\n";

ops::ImportReport came_back(const SmallSchool& school, const std::string& rows, const std::string& today) {
  school.write("returned.csv", kHeader + rows);
  return school.import({"returned.csv"}, {}, today);
}

Selection bond(int student, int guardian) {
  Selection selection;
  selection.bonds = {{StudentId(student), GuardianId(guardian)}};
  selection.bonds_given = true;
  return selection;
}

/// The newest code of a bond.
ops::HistoryCode code_of(const SmallSchool& school, int student, int guardian) {
  return school.history(bond(student, guardian)).at(0).codes.at(0);
}

/// 101;201 and 102;201 by e-mail and 101;202 by letter, on 2026-09-03.
void tell(const SmallSchool& school) {
  static_cast<void>(school.generate(tests::all()));
  static_cast<void>(school.notify(tests::all()));
}

}  // namespace

TEST_CASE("a message that came back makes its code untold; the next run writes a letter") {
  const SmallSchool school;
  tell(school);
  CHECK(came_back(school, "101;201;email;2026-09-05\n", "2026-09-06").returned == 1);
  auto code = code_of(school, 101, 201);
  CHECK_FALSE(code.row.notified_on);
  REQUIRE(code.notices.size() == 1);
  CHECK(code.notices[0].returned_on->iso() == "2026-09-05");

  const auto report = school.notify(school.to_tell(tests::all()), "2026-09-07");
  CHECK(report.emails == 0);
  CHECK(report.letters == 1);
  code = code_of(school, 101, 201);
  CHECK(code.row.notified_on->iso() == "2026-09-07");
  REQUIRE(code.notices.size() == 2);
  CHECK(code.notices[0].told_on.iso() == "2026-09-03");
  CHECK(code.notices[1].channel == Channel::paper);

  CHECK(came_back(school, "101;201;paper;2026-09-09\n", "2026-09-10").returned == 1);
  const auto nobody = school.notify(school.to_tell(bond(101, 201)), "2026-09-11");
  REQUIRE(nobody.unreachable.size() == 1);
  CHECK(nobody.unreachable[0].reason == Unreachable::both_returned);
  CHECK(nobody.unreachable[0].first_time);
}

TEST_CASE("a list of returns may come again") {
  const SmallSchool school;
  tell(school);
  const std::string rows = "101;201;email;2026-09-05\n101;202;paper;2026-09-05\n";
  CHECK(came_back(school, rows, "2026-09-06").returned == 2);
  auto again = came_back(school, rows, "2026-09-06");
  CHECK_FALSE(again.batch);
  CHECK(again.known_returns == 2);

  auto retry = school.to_tell(tests::all());
  retry.retry_returned = true;
  CHECK(school.notify(retry, "2026-09-05").emails == 1);  // on the very day that the list tells of
  again = came_back(school, rows, "2026-09-06");
  CHECK(again.returned == 0);
  CHECK(again.known_returns == 2);
  CHECK(code_of(school, 101, 201).row.notified_on->iso() == "2026-09-05");
}

TEST_CASE("another address is tried, also one that was known before the letter came back") {
  const SmallSchool school;
  tell(school);
  CHECK(came_back(school, "101;201;email;2026-09-05\n", "2026-09-06").returned == 1);
  const auto guardians = [&](const std::string& email, const std::string& line1) {
    school.write("guardians.csv",
                 "guardian_id;title;family_name;first_name;email;line1;postcode;city\n201;MME;DUPONT;Claire;" + email +
                     ";1 rue des Lilas;94000;Créteil\n202;M.;MARTIN;Paul;;" + line1 + ";94000;Créteil\n" +
                     "203;MME;NOËL;Zoé;;;;\n204;M.;GRAND;Luc;;;;\n");
    static_cast<void>(school.import({"guardians.csv"}));
  };
  guardians("claire.dupont@example.org", "9 place Neuve");
  CHECK(school.notify(school.to_tell(bond(101, 201)), "2026-09-08").emails == 1);

  CHECK(came_back(school, "101;202;paper;2026-09-08\n", "2026-09-09").returned == 1);
  CHECK(school.notify(school.to_tell(bond(101, 202)), "2026-09-10").letters == 1);
  CHECK(came_back(school, "101;202;paper;2026-09-12\n", "2026-09-12").returned == 1);
  CHECK(school.notify(school.to_tell(bond(101, 202)), "2026-09-13").letters == 0);
}

TEST_CASE("what one channel brought back does not undo the other") {
  const SmallSchool school;
  tell(school);
  auto letter = school.to_tell(bond(101, 201), {Channel::paper});
  letter.again = true;
  CHECK(school.notify(letter, "2026-09-10").letters == 1);
  CHECK(code_of(school, 101, 201).row.notified_on->iso() == "2026-09-10");
  CHECK(came_back(school, "101;201;paper;2026-09-12\n", "2026-09-12").returned == 1);
  CHECK(code_of(school, 101, 201).row.notified_on->iso() == "2026-09-03");
}

TEST_CASE("rows that fit nothing are left out, each with its line") {
  const SmallSchool school;
  tell(school);
  ops::InvalidateRequest request;
  request.selection = bond(102, 201);
  static_cast<void>(ops::invalidate(school.run("2026-09-04"), school.keyring(), request));
  const auto report = came_back(school,
                                "101;999;paper;2026-09-05\n102;201;email;2026-09-05\n103;203;paper;2026-09-05\n"
                                "101;202;email;2026-09-05\n101;202;paper;2026-09-02\n101;202;paper;2027-01-01\n",
                                "2026-09-06");
  CHECK(report.stray_returns == 6);
  CHECK_FALSE(report.batch);
  REQUIRE(report.warnings.first.size() == 6);
  CHECK(report.warnings.first[4].line == 6);
  CHECK(report.warnings.first[4].message == "the code was told by this channel after that day: the row is left out");
  CHECK(report.warnings.first[5].message == "that day has not come yet: the row is left out");
}

TEST_CASE("a reminder goes to those who were told long ago and never used the code") {
  const SmallSchool school;
  tell(school);
  auto request = school.to_tell(tests::all());
  request.again = true;
  CHECK_THROWS_AS(static_cast<void>(school.notify(request, "2026-09-20")), Error);
  request.unused_for = std::chrono::days(14);
  CHECK(school.notify(request, "2026-09-16").told_lately == 3);
  school.write("usage.csv", "code;used_on\n" + code_of(school, 102, 201).code.text() + ";2026-09-10\n");
  static_cast<void>(school.import({"usage.csv"}));
  const auto before = code_of(school, 101, 201).code;
  const auto report = school.notify(request, "2026-09-17");
  CHECK(report.emails == 1);
  CHECK(report.letters == 1);
  CHECK(report.used == 1);
  CHECK(report.never_told == 1);
  const auto after = code_of(school, 101, 201);
  CHECK(after.code == before);
  CHECK(after.row.notified_on->iso() == "2026-09-17");
  CHECK(after.notices.size() == 2);
  CHECK(school.notify(request, "2026-09-18").told_lately == 2);
}

TEST_CASE("how far each class is") {
  const SmallSchool school;
  tell(school);
  static_cast<void>(came_back(school, "101;201;email;2026-09-05\n", "2026-09-06"));
  const auto report = ops::by_division(store::Read(*school.store), CodeKind::car, tests::day("2026-09-06"));
  REQUIRE(report.divisions.size() == 2);
  CHECK(report.divisions[0].first.text() == "3 A");
  const auto& sixth = report.divisions[1].second;
  CHECK(sixth.owners == 3);
  CHECK(sixth.valid == 3);
  CHECK(sixth.by_email == 0);
  CHECK(sixth.by_paper == 1);
  CHECK(sixth.returned == 1);
  CHECK(sixth.unreachable == std::map<std::string, std::int64_t>{{"no address at all", 1}});
  CHECK(report.total.owners == 4);
  CHECK(report.total.by_email == 1);
}
