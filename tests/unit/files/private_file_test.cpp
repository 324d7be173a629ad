#include "scts/files/private_file.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "scts/error.hpp"
#include "scts/files/reading.hpp"
#include "support/temporary.hpp"

using namespace scts;
namespace fs = std::filesystem;

namespace {

unsigned mode(const fs::path& path) {
  return static_cast<unsigned>(fs::status(path).permissions());
}

}  // namespace

TEST_CASE("an empty file is created once, for its owner only") {
  const tests::Directory directory;
  CHECK(files::create(directory / "file"));
  CHECK_FALSE(files::create(directory / "file"));
  CHECK(mode(directory / "file") == 0600);
  CHECK_THROWS_AS(static_cast<void>(files::create(directory / "none" / "file")), Error);
}

TEST_CASE("a file is filled once, also one that a crash left empty") {
  const tests::Directory directory;
  REQUIRE(files::create(directory / "left"));
  for (const char* name : {"left", "new"}) {
    CHECK(files::fill(directory / name, "first"));
    CHECK_FALSE(files::fill(directory / name, "second"));
    CHECK(files::read_whole(directory / name) == "first");
    CHECK(mode(directory / name) == 0600);
  }
}

TEST_CASE("what others could read is not filled") {
  const tests::Directory directory;
  const auto refused = [&](const char* name) {
    CHECK_THROWS_AS(static_cast<void>(files::fill(directory / name, "key")), Error);
  };
  REQUIRE(files::create(directory / "elsewhere"));
  fs::create_symlink(directory / "elsewhere", directory / "link");
  refused("link");
  REQUIRE(files::create(directory / "shared"));
  fs::permissions(directory / "shared", fs::perms::group_read, fs::perm_options::add);
  refused("shared");
  REQUIRE(::mkfifo((directory / "pipe").c_str(), 0600) == 0);
  refused("pipe");
  fs::create_hard_link(directory / "elsewhere", directory / "twin");
  refused("twin");
  CHECK(fs::is_empty(directory / "elsewhere"));
  CHECK(fs::is_empty(directory / "shared"));
}

TEST_CASE("of two who fill the same file one does") {
  const tests::Directory directory;
  std::atomic<int> filled = 0;
  const auto fill = [&] { filled += files::fill(directory / "file", "whole") ? 1 : 0; };
  std::thread other(fill);
  fill();
  other.join();
  CHECK(filled == 1);
  CHECK(files::read_whole(directory / "file") == "whole");
}
