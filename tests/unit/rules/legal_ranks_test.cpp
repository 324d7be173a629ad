#include "scts/rules/legal_ranks.hpp"

#include <doctest/doctest.h>

using namespace scts;
using namespace scts::rules;

namespace {

constexpr bool payer = true;
constexpr bool other = false;

RankClaim level(int id, int level, bool pays, std::optional<Rank> held = {}) {
  return {GuardianId(id), {std::nullopt, level, pays}, held};
}
RankClaim legal(int id, int legal) {
  return {GuardianId(id), {legal, std::nullopt, other}, {}};
}
std::vector<std::optional<Rank>> ranks(const std::vector<RankClaim>& claims) {
  std::vector<std::optional<Rank>> all;
  for (const auto& given : legal_ranks(claims)) all.push_back(given.rank);
  return all;
}
constexpr auto first = Rank::first;
constexpr auto second = Rank::second;
constexpr auto none = std::nullopt;
using Ranks = std::vector<std::optional<Rank>>;

}  // namespace

TEST_CASE("RESP_LEGAL is the rank itself; the first to claim one keeps it") {
  CHECK(ranks({legal(1, 2), legal(2, 1), legal(3, 0)}) == Ranks{second, first, none});
  const auto given = legal_ranks({legal(1, 1), legal(2, 1)});
  CHECK(given[0].rank == first);
  CHECK_FALSE(given[1].rank);
  CHECK(given[1].doubt == RankDoubt::second_legal_1);
}

TEST_CASE("of the guardians of level 1 the payer comes first, then the file's order") {
  CHECK(ranks({level(1, 1, other), level(2, 1, payer)}) == Ranks{second, first});
  CHECK(ranks({level(1, 1, other), level(2, 1, other)}) == Ranks{first, second});
  CHECK(ranks({level(1, 2, payer), level(2, 1, other), level(3, 3, other)}) == Ranks{none, first, none});
}

TEST_CASE("a third has no rank and is reported") {
  const auto given = legal_ranks({level(1, 1, payer), level(2, 1, other), level(3, 1, other)});
  CHECK_FALSE(given[2].rank);
  CHECK(given[2].doubt == RankDoubt::third_legal);
}

TEST_CASE("a rank already held does not swap because the payer changed") {
  CHECK(ranks({level(1, 1, other, first), level(2, 1, payer, second)}) == Ranks{first, second});
  CHECK(ranks({level(1, 1, payer), level(2, 1, other, first)}) == Ranks{second, first});
  CHECK(ranks({level(1, 2, payer, first), level(2, 1, other, second)}) == Ranks{none, second});
}
