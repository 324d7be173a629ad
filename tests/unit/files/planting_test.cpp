#include "scts/files/planting.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <fstream>

#include "scts/error.hpp"
#include "support/temporary.hpp"

using namespace scts;
namespace fs = std::filesystem;
using files::Names;

TEST_CASE("a file of ours is one, and has no second name") {
  const tests::Directory directory;
  std::ofstream(directory / "own") << "text";
  CHECK_NOTHROW(files::demand_not_planted(files::Descriptor(directory / "own", O_RDWR)));
  CHECK_NOTHROW(files::demand_plain(directory / "own", Names::one));
  fs::create_hard_link(directory / "own", directory / "second");
  CHECK(files::is_planted(files::Descriptor(directory / "own", O_RDWR)));
  CHECK_NOTHROW(files::demand_plain(directory / "own", Names::any));
  CHECK_THROWS_AS(files::demand_plain(directory / "own", Names::one), Error);
  fs::create_symlink("own", directory / "link");
  CHECK_THROWS_AS(files::demand_plain(directory / "link", Names::any), Error);
  REQUIRE(::mkfifo((directory / "pipe").c_str(), 0600) == 0);
  CHECK(files::is_planted(files::Descriptor(directory / "pipe", O_RDWR)));
  CHECK_THROWS_AS(files::demand_plain(directory / "pipe", Names::any), Error);
  CHECK_NOTHROW(files::demand_plain(directory / "none", Names::one));
}

TEST_CASE("where everybody may replace what we put, we put nothing, but where only the owner may") {
  const tests::Directory directory;
  std::ofstream(directory / "own") << "text";
  CHECK_NOTHROW(files::demand_safe(directory.path(), directory / "own"));
  fs::permissions(directory.path(), fs::perms(0777));
  CHECK_THROWS_AS(files::demand_safe(directory.path(), directory / "own"), Error);
  fs::permissions(directory.path(), fs::perms(01777));
  CHECK_NOTHROW(files::demand_safe(directory.path(), directory / "own"));
}
