#include <doctest/doctest.h>

#include "ops/school.hpp"
#include "scts/ops/school/status.hpp"
#include "scts/store/journal.hpp"

using namespace scts;
using tests::SmallSchool;

namespace {

std::int64_t valid_on(const SmallSchool& school, const char* iso) {
  return ops::status(store::Read(*school.store), tests::day(iso)).car.valid;
}

/// Four codes; Léa, two guardians of whom have one for her, will leave on the 1st of December.
class LeavingSchool : public SmallSchool {
 public:
  LeavingSchool() {
    static_cast<void>(generate(tests::all()));
    write("leaving.csv",
          "student_id;family_name;first_name;birth_date;division;left_on\n"
          "101;MARTIN;Léa;2013-02-14;6A;2026-12-01\n102;MARTIN;Hugo;2011-05-01;3 A;\n"
          "103;NOËL;Œdipe;2012-12-31;6A;\n");
    static_cast<void>(import({"leaving.csv"}));
  }
};

}  // namespace

TEST_CASE("a departure that was announced happens on its day, with the first run that writes") {
  const LeavingSchool school;
  CHECK_FALSE(school.run("2026-11-30").departed().has_value());
  CHECK(valid_on(school, "2026-11-30") == 4);
  CHECK(valid_on(school, "2026-12-01") == 2);
  CHECK_FALSE(school.run("2026-12-01", tests::kDryRun).departed().has_value());

  const auto run = school.run("2026-12-01");
  REQUIRE(run.departed().has_value());
  CHECK(run.departed()->counts.students == 1);
  CHECK(run.departed()->counts.codes == 2);
  int events = 0;
  store::for_each_event(store::Read(*school.store), run.departed()->batch, [&](const store::EventRow& event) {
    CHECK(event.what == "code-invalidated");
    CHECK(event.student == StudentId(101));
    CHECK(event.detail == "departure");
    ++events;
  });
  CHECK(events == 2);
  CHECK(valid_on(school, "2026-12-01") == 2);
}

TEST_CASE("a departure happens once, and late if nobody worked on its day") {
  const LeavingSchool school;
  CHECK(school.run("2027-01-04").departed().has_value());
  CHECK_FALSE(school.run("2027-01-04").departed().has_value());
}
