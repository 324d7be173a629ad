#include "scts/files/belonging.hpp"

#include <doctest/doctest.h>

#include <fstream>

#include "scts/error.hpp"
#include "support/temporary.hpp"

using namespace scts;
namespace fs = std::filesystem;

namespace {

fs::path file_with(const fs::path& path, unsigned mode) {
  std::ofstream(path) << "text";
  fs::permissions(path, fs::perms(mode));
  return path;
}
unsigned mode_of(const fs::path& path) {
  return static_cast<unsigned>(fs::status(path).permissions());
}

}  // namespace

TEST_CASE("a group may do around a store what it may do with the store, no more") {
  const tests::Directory directory;
  const auto key = file_with(directory / "key", 0640);
  const auto letters = directory / "letters";
  fs::create_directory(letters);
  fs::permissions(letters, fs::perms(0777));
  const files::Belonging own(file_with(directory / "own", 0600));
  const files::Belonging read(file_with(directory / "read", 0640));
  const files::Belonging shared(file_with(directory / "shared", 0660));
  CHECK(own.wider(key));
  CHECK_FALSE(read.wider(key));
  CHECK_FALSE(shared.wider(key));
  CHECK(read.wider(letters));
  CHECK_FALSE(shared.wider(letters));
  CHECK_FALSE(own.wider(directory / "none"));
  CHECK(own.stranger(key).empty());
  CHECK(own.stranger(directory / "none").empty());
  CHECK(shared.narrow(letters));
  CHECK(mode_of(letters) == 0770);
  CHECK(read.narrow(letters));
  CHECK(mode_of(letters) == 0750);
  CHECK(own.narrow(letters));
  CHECK(mode_of(letters) == 0700);
  CHECK_THROWS_AS(static_cast<void>(own.narrow(directory / "none")), Error);
  CHECK_THROWS_AS(files::Belonging(directory / "none"), Error);
}
