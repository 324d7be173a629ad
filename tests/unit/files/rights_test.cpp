#include "scts/files/rights.hpp"

#include <doctest/doctest.h>

#include <fstream>

#include "scts/error.hpp"
#include "support/temporary.hpp"

using namespace scts;
namespace fs = std::filesystem;

TEST_CASE("what everybody can reach is found, and refused") {
  const tests::Directory directory;
  const auto file = directory / "file";
  std::ofstream(file) << "text";
  fs::permissions(file, fs::perms(0664));
  fs::create_symlink("file", directory / "link");
  CHECK(files::open_to_everybody(file));
  CHECK_FALSE(files::open_to_everybody(directory / "link"));
  CHECK_FALSE(files::open_to_everybody(directory / "none"));
  try {
    files::demand_closed(directory / "link", "the store");
    FAIL("it is open");
  } catch (const Error& error) {
    CHECK(error.fault() == Fault::usage);
    CHECK(error.what() == (directory / "link").native() + ": the store can be read by everybody");
  }
  fs::permissions(file, fs::perms(0660));
  CHECK_NOTHROW(files::demand_closed(file, "the store"));
}
