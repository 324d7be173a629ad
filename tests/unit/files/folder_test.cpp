#include "scts/files/folder.hpp"

#include <doctest/doctest.h>

#include <fstream>

#include "scts/error.hpp"
#include "support/temporary.hpp"

namespace scts::files {

TEST_CASE("a folder stands for the files in it") {
  const tests::Directory directory;
  const auto at = [&](const char* name) { return directory.path() / name; };
  std::filesystem::create_directory(at("in"));
  std::filesystem::create_directory(at("empty"));
  for (const auto* name : {"b.zip", "a.xml", ".DS_Store", "._a.xml", "in/c.xml"}) std::ofstream(at(name)) << "x";
  using Paths = std::vector<std::filesystem::path>;
  CHECK(unfolded({"-", directory.path(), at("none")}) == Paths{"-", at("a.xml"), at("b.zip"), at("none")});
  CHECK(unfolded({at("in"), at("b.zip")}) == Paths{at("in/c.xml"), at("b.zip")});
  CHECK_THROWS_AS(static_cast<void>(unfolded({at("empty")})), Error);
}

TEST_CASE("a Maildir is one thing") {
  const tests::Directory directory;
  CHECK_FALSE(is_maildir(directory.path() / "none"));
  for (const char* part : {"new", "cur"}) {
    CHECK_FALSE(is_maildir(directory.path()));
    std::filesystem::create_directory(directory.path() / part);
  }
  CHECK(is_maildir(directory.path()));
  CHECK(unfolded({directory.path()}) == std::vector{directory.path()});
}

}  // namespace scts::files
