#include "scts/files/staging.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "scts/error.hpp"
#include "scts/files/directory.hpp"
#include "scts/files/placing.hpp"
#include "scts/files/rehearsal.hpp"
#include "support/temporary.hpp"

using namespace scts;
using namespace scts::files;

namespace {

std::string content(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

unsigned mode(const std::filesystem::path& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 0777U;
}

}  // namespace

TEST_CASE("what is staged is its owner's only, and never overwrites") {
  const tests::Directory directory;
  Staging staging(directory / "staging");
  staging.write("a", "one");
  staging.append("a", " two");
  staging.sync();
  CHECK(mode(directory / "staging") == 0700);
  CHECK(mode(directory / "staging" / "a") == 0600);
  CHECK(content(directory / "staging" / "a") == "one two");
  CHECK_THROWS_AS(staging.write("a", "again"), Error);
  CHECK_THROWS_AS(Staging(directory / "staging"), Error);
}

namespace {

/// Returns the names that are neither staged nor in place.
std::vector<std::string> publish(const std::filesystem::path& staging, const std::filesystem::path& destination,
                                 const std::vector<std::string>& names) {
  Placing placing(staging, destination);
  std::vector<std::string> missing;
  for (const auto& name : names) {
    if (!placing.put(name)) missing.push_back(name);
  }
  placing.sync();
  return missing;
}

}  // namespace

TEST_CASE("publishing twice is publishing once") {
  const tests::Directory directory;
  make_directory(directory / "letters");
  {
    Staging staging(directory / "staging");
    staging.write("a", "one");
    staging.write("b", "two");
  }
  CHECK(publish(directory / "staging", directory / "letters", {"a"}).empty());
  CHECK(publish(directory / "staging", directory / "letters", {"a", "b"}).empty());
  CHECK(content(directory / "letters" / "b") == "two");
  discard(directory / "staging");
  discard(directory / "staging");
  CHECK_FALSE(std::filesystem::exists(directory / "staging"));
}

TEST_CASE("another file of that name is left alone") {
  const tests::Directory directory;
  make_directory(directory / "letters");
  std::ofstream(directory / "letters" / "a") << "not ours";
  {
    Staging staging(directory / "staging");
    staging.write("a", "ours");
  }
  CHECK_THROWS_AS(static_cast<void>(publish(directory / "staging", directory / "letters", {"a"})), Error);
  CHECK(content(directory / "letters" / "a") == "not ours");
  CHECK(content(directory / "staging" / "a") == "ours");
}

TEST_CASE("what had both names when it was interrupted is put in place") {
  const tests::Directory directory;
  make_directory(directory / "letters");
  {
    Staging staging(directory / "staging");
    staging.write("a", "ours");
  }
  std::filesystem::create_hard_link(directory / "staging" / "a", directory / "letters" / "a");
  CHECK(publish(directory / "staging", directory / "letters", {"a"}).empty());
  CHECK(content(directory / "letters" / "a") == "ours");
  CHECK_FALSE(std::filesystem::exists(directory / "staging" / "a"));
}

TEST_CASE("a rehearsal leaves nothing, and clears up after one that was killed") {
  const tests::Directory directory;
  for (const char* part : {"new", "cur", "probe"}) make_directory(directory / part);
  std::ofstream(directory / "new" / "probe-1") << "of a killed one";
  rehearse(directory / "probe", {directory / "new", directory / "cur"});
  CHECK(std::filesystem::is_empty(directory / "new"));
  CHECK(std::filesystem::is_empty(directory / "cur"));
  CHECK_FALSE(std::filesystem::exists(directory / "probe"));
  CHECK_THROWS_AS(rehearse(directory / "probe", {directory / "new", directory / "gone"}), Error);
  CHECK(std::filesystem::is_empty(directory / "new"));
  CHECK_FALSE(std::filesystem::exists(directory / "probe"));
}

TEST_CASE("a destination that is gone is an error, not a loss") {
  const tests::Directory directory;
  { Staging staging(directory / "staging"); }
  CHECK_THROWS_AS(static_cast<void>(publish(directory / "staging", directory / "unmounted", {"a"})), Error);
}
