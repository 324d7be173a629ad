#include "scts/ops/telling/reprint.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <map>
#include <sstream>

#include "ops/school.hpp"
#include "scts/error.hpp"

using namespace scts;
using tests::SmallSchool;
namespace fs = std::filesystem;

namespace {

using Contents = std::map<std::string, std::string>;

Contents contents(const fs::path& directory) {
  Contents all;
  for (const auto& entry : fs::directory_iterator(directory)) {
    if (entry.path().filename().native().starts_with(".scts-store-")) continue;
    std::ostringstream text;
    text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    all[entry.path().filename()] = text.str();
  }
  return all;
}

BatchId tell(const SmallSchool& school) {
  static_cast<void>(school.generate(tests::all()));
  return school.notify(tests::all(), {Channel::paper}).batch.value();
}

ops::ReprintReport reprint(const SmallSchool& school, BatchId batch, std::optional<fs::path> output = {}) {
  return ops::reprint(school.run("2026-10-03"), school.keyring(), {batch, std::move(output), {}});
}

/// Everything that letters show changes: names, classes, addresses, settings, services.
void change_everything(const SmallSchool& school) {
  school.write("students.csv",
               "student_id;family_name;first_name;birth_date;division\n"
               "101;MARTIN-DUPONT;Léa;2013-02-14;5B\n102;MARTIN;Hugo;2011-05-01;3 B\n103;NOËL;Œdipe;2012-12-31;5B\n");
  school.write("guardians.csv",
               "guardian_id;title;family_name;first_name;email;line1;postcode;city\n"
               "201;MME;MARTIN;Claire;c@example.org;9 place Neuve;54000;Nancy\n"
               "202;M.;MARTIN;Paul;;9 place Neuve;54000;Nancy\n203;MME;NOËL;Zoé;;;;\n204;M.;GRAND;Luc;;;;\n");
  static_cast<void>(school.import({"students.csv", "guardians.csv"}));
  static_cast<void>(ops::set_setting(school.run(), "site.url", "https://elsewhere.example.org"));
  static_cast<void>(ops::set_setting(school.run(), "letter.signatory", "La principale"));
  static_cast<void>(ops::open_services(school.run(), {{"absences"}, {}, {}}));
  static_cast<void>(ops::close_services(school.run(), {"notes"}));
}

}  // namespace

TEST_CASE("the letters of a batch come again byte for byte, whatever changed since") {
  const SmallSchool school;
  const auto batch = tell(school);
  const auto made = contents(school.directory / "letters");
  REQUIRE(made.size() == 4);
  change_everything(school);
  const auto report = reprint(school, batch, school.directory / "again");
  CHECK(report.codes == 3);
  CHECK(report.invalid.empty());
  CHECK(report.batch != batch);
  CHECK(contents(school.directory / "again") == made);
  // Nobody counts as told by it.
  for (const auto& entry : school.history(tests::student("101"))) {
    CHECK(entry.codes.at(0).row.notified_on->iso() == "2026-09-03");
    CHECK(entry.codes.at(0).notices.size() == 1);
  }
}

TEST_CASE("a lost file comes back to its place, the others stay") {
  const SmallSchool school;
  const auto batch = tell(school);
  const auto letters = school.directory / "letters";
  const auto made = contents(letters);
  CHECK_FALSE(reprint(school, batch).batch);
  const auto lost = letters / made.begin()->first;
  fs::remove(lost);
  const auto report = reprint(school, batch);
  CHECK(report.batch);
  CHECK(report.codes == 1);
  CHECK(contents(letters) == made);

  std::ofstream(lost, std::ios::app) << "altered";
  CHECK_THROWS_AS(static_cast<void>(reprint(school, batch)), Error);
  fs::remove(lost);
  fs::remove(letters / made.rbegin()->first);
  CHECK(reprint(school, batch).files.size() == 4);
  CHECK(contents(letters) == made);
}

TEST_CASE("codes that are no longer valid are counted, not left out") {
  const SmallSchool school;
  const auto batch = tell(school);
  const auto made = contents(school.directory / "letters");
  CHECK(school.generate(tests::student("101"), true).renewed == 2);
  const auto report = reprint(school, batch, school.directory / "again");
  REQUIRE(report.invalid.size() == 2);
  CHECK(report.invalid.front().owner.student == StudentId(101));
  CHECK(report.invalid.front().page == 1);
  CHECK(report.codes == 3);
  CHECK(contents(school.directory / "again") == made);
}

TEST_CASE("what was kept for letters goes with the batch that could not make them") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  const auto database = SQLite::Database(school.directory / "school.db", SQLite::OPEN_READWRITE);
  const auto kept = [&] {
    SQLite::Statement row(database, "SELECT (SELECT count(*) FROM letter) + (SELECT count(*) FROM printing)");
    return row.executeStep() ? row.getColumn(0).getInt() : -1;
  };
  SQLite::Statement next(database, "SELECT substr(store_id, 1, 8), (SELECT max(batch_id) + 1 FROM batch) FROM school");
  REQUIRE(next.executeStep());
  const auto in_the_way = "scts-staging-" + next.getColumn(0).getString() + '-' + next.getColumn(1).getString();
  next.reset();
  fs::create_directories(school.directory / "letters" / in_the_way / "full");
  CHECK_THROWS_AS(static_cast<void>(school.notify(tests::all(), {Channel::paper})), Error);
  CHECK(kept() == 0);
  CHECK(school.notify(tests::all(), {Channel::paper}).letters == 3);
  CHECK(kept() == 4);
}

TEST_CASE("only a batch that told codes by letter") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  const auto by_email = school.notify(tests::all(), {Channel::email}).batch.value();
  CHECK_THROWS_AS(static_cast<void>(reprint(school, by_email)), Error);
  CHECK_THROWS_AS(static_cast<void>(reprint(school, BatchId(99))), Error);
}
