#include "scts/store/people/last_words.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <utility>
#include <vector>

#include "ops/school.hpp"

namespace {

using scts::Skimmed;
using Ids = std::vector<std::int64_t>;

/// Whether everything is told again by records in that order, each with the digest that `said` has for it: its id.
bool passes_over(const scts::tests::SmallSchool& school, const Ids& order) {
  const auto run = school.run();
  const scts::store::Write write(*school.store, run.lock());
  write.database().exec(
      "DELETE FROM said; WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 50) "
      "INSERT INTO said SELECT 0, id, 0, id FROM n");
  scts::store::LastWords words(write);
  for (const auto id : order) words.hear({Skimmed::Kind::student, id, 0, id, 1}, {0, 1});
  const std::vector persons{Skimmed::Kind::student};
  return words.compare(persons) && words.unchanged(Skimmed::Kind::student) == 50;
}

Ids ordered() {
  Ids ids;
  for (std::int64_t id = 1; id <= 50; ++id) ids.push_back(id);
  return ids;
}

}  // namespace

TEST_CASE("What SIECLE says again is known in any order") {
  const scts::tests::SmallSchool school;
  auto ids = ordered();
  CHECK(passes_over(school, ids));
  std::swap(ids[3], ids[4]);
  CHECK(passes_over(school, ids));
  std::swap(ids[0], ids[49]);
  CHECK(passes_over(school, ids));
  CHECK(passes_over(school, {ids.rbegin(), ids.rend()}));
}

TEST_CASE("Nobody is passed over if somebody is named no more, or twice") {
  const scts::tests::SmallSchool school;
  for (const std::size_t at : {0U, 20U, 49U}) {
    auto ids = ordered();
    ids.erase(ids.begin() + static_cast<std::ptrdiff_t>(at));
    CHECK_FALSE(passes_over(school, ids));
  }
  for (const std::size_t at : {0U, 1U, 30U, 49U}) {
    auto ids = ordered();
    ids[at] = at == 0 ? 2 : ids[at - 1];  // in the other's place
    CHECK_FALSE(passes_over(school, ids));
    ids = ordered();
    ids[at] = ids[(at + 25) % 50];
    CHECK_FALSE(passes_over(school, ids));
    ids = ordered();
    ids.insert(ids.begin() + static_cast<std::ptrdiff_t>(at), ids[at]);
    CHECK_FALSE(passes_over(school, ids));
  }
}
