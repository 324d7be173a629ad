#include "scts/model/fold.hpp"

#include <doctest/doctest.h>

#include <limits>

using namespace scts;

namespace {

Fold fold(const char* text) {
  return *Code::parse(text);
}

}  // namespace

TEST_CASE("codes that look alike have one fold, others have others") {
  CHECK(fold("07UY-87W-7V7-S61") == fold("07UY-B7W-7V7-56I"));
  CHECK(fold("0OZ2-I1S-5B8-000") == fold("002Z-1I5-S8B-OOO"));
  CHECK(fold("07UY-87W-7V7-S61") != fold("07UY-87W-7V7-T61"));
  CHECK(fold("07UY-87W-7V7-S61").value() == Code::parse("07UY-87W-7V7-561")->value());
}

TEST_CASE("a fold is never greater than its code") {
  const Code largest(std::numeric_limits<std::uint64_t>::max());  // 3W5E-112-64S-GSF
  CHECK(Fold(largest).value() == Code::parse("3W5E-112-645-G5F")->value());
  CHECK(Fold(Code(0)).value() == 0);
}

TEST_CASE("a text is folded, what no code has stays") {
  CHECK(folded("OISBZ?X9") == "01582?X9");
}
