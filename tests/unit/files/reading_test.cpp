#include "scts/files/reading.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "scts/error.hpp"
#include "support/temporary.hpp"

using namespace scts;
namespace fs = std::filesystem;

TEST_CASE("a file is read to its end") {
  const tests::Directory directory;
  const std::string bytes(200'000, 'x');
  std::ofstream(directory / "file") << bytes;
  CHECK(files::read_whole(directory / "file") == bytes);
  CHECK(files::read_start(directory / "file", 100) == std::string(100, 'x'));
  CHECK(files::read_start(directory / "file", 300'000).size() <= bytes.size());
}

TEST_CASE("a link in the place of a file of ours is not followed") {
  const tests::Directory directory;
  std::ofstream(directory / "file") << "text";
  fs::create_symlink("file", directory / "link");
  CHECK_THROWS_AS(static_cast<void>(files::read_whole(directory / "link")), Error);
  CHECK(files::read_start(directory / "link", 100) == "text");
}

TEST_CASE("nobody is waited for at the other end of a pipe") {
  const tests::Directory directory;
  REQUIRE(::mkfifo((directory / "pipe").c_str(), 0600) == 0);
  CHECK_THROWS_AS(static_cast<void>(files::read_whole(directory / "pipe")), Error);
  CHECK_THROWS_AS(static_cast<void>(files::read_start(directory / "pipe", 100)), Error);
}

TEST_CASE("what is missing, and what is a directory, is named") {
  const tests::Directory directory;
  for (const auto& [name, fault] : {std::pair("none", "No such file or directory"), std::pair("", "Is a directory")}) {
    try {
      static_cast<void>(files::read_whole(directory / name));
      FAIL("it was read");
    } catch (const Error& error) {
      CHECK(error.what() == (directory / name).native() + ": " + fault);
    }
  }
}

TEST_CASE("how far a file was read is seen") {
  const tests::Directory directory;
  std::ofstream(directory / "file") << "text";
  const auto file = files::open_to_read(directory / "file");
  char part[4];
  CHECK(::read(file.get(), part, 3) == 3);
  CHECK_FALSE(files::read_to_end(file));
  CHECK(::read(file.get(), part, 4) == 1);
  CHECK(files::read_to_end(file));
}
