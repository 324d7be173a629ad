#include "cli/suggest.hpp"

#include <doctest/doctest.h>

using scts::cli::suggest;

TEST_CASE("what was perhaps meant") {
  const std::vector<std::string> known{"notify", "import", "invalidate", "generate-car", "history"};
  CHECK(suggest("notfy", known) == "notify");
  CHECK(suggest("ntoify", known) == "notify");
  CHECK(suggest("gen", known) == "generate-car");
  CHECK(suggest("hisotry", known) == "history");
  CHECK(suggest("xyzzy", known).empty());
}
