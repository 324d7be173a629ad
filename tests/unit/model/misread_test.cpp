#include "scts/model/misread.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace scts;
using Misfit = Reading::Misfit;

namespace {

const Code kCode = *Code::parse("07UY-87W-7V7-S61");

bool is_near(const char* typed) {
  const auto folds = near(read_misread(typed).characters);
  return std::find(folds.begin(), folds.end(), Fold(kCode)) != folds.end();
}

/// `5:X>K`: the fifth character is K, not X; without one of them it is missing or one too many.
std::string where(const char* typed) {
  std::string out;
  for (const auto& [place, was, right] : misreadings(read_misread(typed).characters, kCode)) {
    out += std::to_string(place) + ':';
    if (was) out += *was;
    out += '>';
    if (right) out += *right;
    out += ' ';
  }
  return out;
}

}  // namespace

TEST_CASE("what was typed reads as each code that looks like it") {
  for (const auto* typed : {"07UY-87W-7V7-S61", "O7UY-87W-7V7-S61", "07uy b7w 7v7 s6i", "07UY–B7W–7V7–561",
                            "O7UY.B7W.7V7.56I", "07UY 87W 7V7 S61"}) {
    const auto reading = read_misread(typed);
    CHECK(reading.misfit == Misfit::none);
    CHECK_MESSAGE(reading.fold == Fold(kCode), typed);
  }
}

TEST_CASE("what cannot be a code says why") {
  CHECK(read_misread("").misfit == Misfit::too_short);
  CHECK(read_misread("07UY-87W-7V7-S6").misfit == Misfit::too_short);
  CHECK(read_misread("07UY-87W-7V7-S612").misfit == Misfit::too_long);
  CHECK(read_misread("07UY-87W-7V7-É61").misfit == Misfit::foreign);
  CHECK(read_misread("07UY-87W-7V7-É61").letters() == 12);
  CHECK(read_misread("07UY-87W-7V7-?61").misfit == Misfit::foreign);
  CHECK(read_misread("WWWW-87W-7V7-S61").misfit == Misfit::too_large);
  CHECK_FALSE(read_misread("WWWW-87W-7V7-S61").fold);
  CHECK(read_misread("Z7UY-87W-7V7-S61").misfit == Misfit::none);  // a 2
}

TEST_CASE("one character that is wrong, missing or too many, or two that changed places, are near") {
  for (const auto* typed : {"07UY-87W-7V7-T61", "W7UY-87W-7V7-S61", "07UY-87W-7V7-É61", "7UY-87W-7V7-S61",
                            "07UY-87W-7V7-S6", "07UY-87W-77-561", "007UY-87W-7V7-S61", "07UY-87W-7V7-S611",
                            "07UY-87W-7V7-S6É1", "07YU-87W-7V7-S61", "07UY-87W-7V7-SI6"}) {
    CHECK_MESSAGE(is_near(typed), typed);
  }
  for (const auto* typed : {"", "07UY-87W-7V7-TT1", "7UY-87W-7V7-S6", "007UY-87W-7V7-S611", "07UY-87W-7V7-TÉ1",
                            "W07UY-87W-7V7-T61", "U07Y-87W-7V7-S61"}) {
    CHECK_FALSE_MESSAGE(is_near(typed), typed);
  }
  CHECK(near("07UY87W7V7S61").size() < 1000);
  CHECK(near("07UY87W7V7S6").size() < 1000);
}

TEST_CASE("the places where another character was typed") {
  CHECK(where("07UY-87W-7V7-S61").empty());
  CHECK(where("O7UY-87W-7V7-561") == "1:O>0 11:5>S ");
  CHECK(where("O7UY-87W-7V7-T61") == "1:O>0 11:T>S ");
  CHECK(where("07YU-87W-7V7-S61") == "3:Y>U 4:U>Y ");
  CHECK(where("07UY-87W-7V7-É61") == "11:?>S ");
}

TEST_CASE("a character is missing or too many, and the others are told as if it were right") {
  CHECK(where("7UY-87W-7V7-S61") == "1:>0 ");
  CHECK(where("07UY-87W-77-56I") == "9:>V 11:5>S 13:I>1 ");
  CHECK(where("07UY-87W-7V7-S6") == "13:>1 ");
  CHECK(where("077UY-87W-7V7-S61") == "3:7> ");
  CHECK(where("O7UYX-87W-7V7-S61") == "1:O>0 5:X> ");
  CHECK(where("07UY-87W-7V7-S611") == "14:1> ");
}
