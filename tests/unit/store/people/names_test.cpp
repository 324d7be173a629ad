#include "store/people/names.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include "ops/school.hpp"
#include "scts/ops/people/search.hpp"

namespace {

using scts::tests::day;

std::string plan(const scts::store::Read& read, const std::string& sql) {
  std::string all;
  SQLite::Statement row(read.database(), "EXPLAIN QUERY PLAN " + sql);
  while (row.executeStep()) all += row.getColumn(3).getString() + '\n';
  return all;
}

std::vector<std::int64_t> students(const scts::tests::SmallSchool& school, const std::string& typed) {
  std::vector<std::int64_t> ids;
  const scts::store::Read read(*school.store);
  scts::ops::search(read, typed, {}, day("2026-09-02").today,
                    [&](const scts::store::PersonRow& row) { ids.push_back(row.student.value()); });
  return ids;
}

std::int64_t count(const scts::store::Read& read, const std::string& table) {
  SQLite::Statement row(read.database(), "SELECT count(*) FROM " + table);
  row.executeStep();
  return row.getColumn(0).getInt64();
}

}  // namespace

TEST_CASE("a name is looked up by an index, not by a scan") {
  const scts::tests::SmallSchool school;
  const scts::store::Read read(*school.store);
  scts::Selection everybody;
  everybody.all = true;
  for (const auto people : {scts::store::People::students, scts::store::People::guardians}) {
    const scts::store::Chosen chosen(read, everybody, scts::tests::day("2026-09-05").today);
    static_cast<void>(scts::store::find_people(read, people, "martin", "named", 0));
    const auto steps = plan(read, scts::store::name_search(people));
    CHECK_MESSAGE(steps.find("SEARCH") != std::string::npos, steps);
    CHECK_MESSAGE(steps.find("SCAN") == std::string::npos, steps);
  }
}

TEST_CASE("an import keeps the keys: a new name is found, the former one is not") {
  const scts::tests::SmallSchool school;
  CHECK(students(school, "martin l") == std::vector<std::int64_t>{101, 101});
  school.write("students.csv",
               "student_id;family_name;first_name;birth_date;division\n"
               "101;de La Tour;Léa;2013-02-14;6A\n102;MARTIN;Hugo;2011-05-01;3 B\n103;NOËL;Œdipe;2012-12-31;6A\n");
  static_cast<void>(school.import({"students.csv"}));
  CHECK(students(school, "martin l").empty());
  CHECK(students(school, "la tour") == std::vector<std::int64_t>{101, 101});
  CHECK(students(school, "martin hu") == std::vector<std::int64_t>{102});
  const scts::store::Read read(*school.store);
  CHECK(count(read, "student_key") == 5);  // 101 has three
  CHECK(count(read, "guardian_key") == 4);
}
