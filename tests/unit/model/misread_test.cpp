#include "scts/model/misread.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace scts;
using Misfit = Readings::Misfit;

TEST_CASE("what was typed reads as each code that looks like it, itself first") {
  const auto readings = read_misread("07UY-87W-7V7-S61");
  CHECK(readings.misfit == Misfit::none);
  CHECK(readings.codes.front().text() == "07UY-87W-7V7-S61");
  CHECK(readings.codes.size() == 8);  // 8, S and 1; a first O would be too large
  for (const auto* typed :
       {"O7UY-87W-7V7-S61", "07uy b7w 7v7 s6i", "07UY–B7W–7V7–561", "O7UY.B7W.7V7.56I", "07UY 87W 7V7 S61"}) {
    const auto all = read_misread(typed).codes;
    CHECK_MESSAGE(std::find(all.begin(), all.end(), *Code::parse("07UY-87W-7V7-S61")) != all.end(), typed);
  }
}

TEST_CASE("thirteen doubtful characters are 8192 readings, those too large left out") {
  CHECK(read_misread("O0O0-O0O-0O0-O0O").codes.size() == 4096);  // a first O is too large
  CHECK(read_misread("0000-000-000-000").codes.size() == 4096);
  CHECK(read_misread("1111-111-111-111").codes.size() == 4096);
}

TEST_CASE("what cannot be a code says why") {
  CHECK(read_misread("").misfit == Misfit::too_short);
  CHECK(read_misread("07UY-87W-7V7-S6").misfit == Misfit::too_short);
  CHECK(read_misread("07UY-87W-7V7-S612").misfit == Misfit::too_long);
  CHECK(read_misread("07UY-87W-7V7-É61").misfit == Misfit::foreign);
  CHECK(read_misread("07UY-87W-7V7-?61").misfit == Misfit::foreign);
  CHECK(read_misread("WWWW-87W-7V7-S61").misfit == Misfit::too_large);
  CHECK(read_misread("WWWW-87W-7V7-S61").codes.empty());
  CHECK(read_misread("Z7UY-87W-7V7-S61").misfit == Misfit::none);  // a 2
}

TEST_CASE("the places where another character was typed") {
  const auto places = misreadings("O7UY87W7V7561", *Code::parse("07UY-87W-7V7-S61"));
  REQUIRE(places.size() == 2);
  CHECK(places[0].place == 1);
  CHECK(places[0].typed == 'O');
  CHECK(places[0].right == '0');
  CHECK(places[1].place == 11);
}
