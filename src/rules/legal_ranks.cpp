#include "scts/rules/legal_ranks.hpp"

#include <array>
#include <utility>

namespace scts::rules {

namespace {

/// The two places that a student's guardians share.
class Places {
 public:
  bool take(Rank rank) {
    bool& taken = taken_[static_cast<std::size_t>(rank) - 1];
    return !std::exchange(taken, true);
  }
  std::optional<Rank> take_next() {
    if (take(Rank::first)) return Rank::first;
    if (take(Rank::second)) return Rank::second;
    return std::nullopt;
  }

 private:
  std::array<bool, 2> taken_{};
};

}  // namespace

std::vector<RankGiven> legal_ranks(const std::vector<RankClaim>& claims) {
  std::vector<RankGiven> given(claims.size());
  Places places;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const auto legal = claims[i].responsibility.legal.value_or(0);
    if (legal == 0) continue;
    const auto rank = static_cast<Rank>(legal);
    if (places.take(rank)) {
      given[i].rank = rank;
    } else {
      given[i].doubt = rank == Rank::first ? RankDoubt::second_legal_1 : RankDoubt::second_legal_2;
    }
  }

  const auto is_legal = [&](std::size_t i) { return claims[i].responsibility.level == 1; };
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (is_legal(i) && claims[i].held && places.take(*claims[i].held)) given[i].rank = claims[i].held;
  }
  for (const bool payer : {true, false}) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
      if (!is_legal(i) || given[i].rank || claims[i].responsibility.pays_fees != payer) continue;
      given[i].rank = places.take_next();
      if (!given[i].rank) given[i].doubt = RankDoubt::third_legal;
    }
  }
  return given;
}

}  // namespace scts::rules
