#include "scts/deliver/new_file.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <thread>

#include "scts/error.hpp"
#include "support/temporary.hpp"

using namespace scts;
using deliver::NewFile;
namespace fs = std::filesystem;

namespace {

constexpr std::chrono::milliseconds kNow{0};

std::string text_of(const fs::path& file) {
  std::ifstream stream(file);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("a new file is not there before it is put in place, and then has its mode") {
  const tests::Directory directory;
  {
    NewFile file(directory / "partial", 0644, kNow);
    file.write("numbers\n");
    CHECK_FALSE(fs::exists(directory / "final"));
    file.put_in_place(directory / "final", NewFile::Existing::keep);
  }
  CHECK(text_of(directory / "final") == "numbers\n");
  CHECK(static_cast<unsigned>(fs::status(directory / "final").permissions()) == 0644);
  CHECK_FALSE(fs::exists(directory / "partial"));
}

TEST_CASE("a file that is to be kept is kept, and nothing stays") {
  const tests::Directory directory;
  std::ofstream(directory / "final") << "old";
  {
    NewFile file(directory / "partial", 0600, kNow);
    file.write("new");
    CHECK_THROWS_AS(file.put_in_place(directory / "final", NewFile::Existing::keep), Error);
  }
  CHECK(text_of(directory / "final") == "old");
  CHECK_FALSE(fs::exists(directory / "partial"));
  NewFile file(directory / "partial", 0600, kNow);
  file.write("new");
  file.put_in_place(directory / "final", NewFile::Existing::replace);
  CHECK(text_of(directory / "final") == "new");
}

TEST_CASE("what was left is made anew, shorter than before") {
  const tests::Directory directory;
  std::ofstream(directory / "partial") << "a long text that a killed process left";
  NewFile file(directory / "partial", 0600, kNow);
  file.write("short");
  file.put_in_place(directory / "final", NewFile::Existing::keep);
  CHECK(text_of(directory / "final") == "short");
}

TEST_CASE("two who make the same wait for each other, and no longer than they want to") {
  const tests::Directory directory;
  auto first = std::make_unique<NewFile>(directory / "partial", 0600, kNow);
  first->write("first");
  try {
    const NewFile second(directory / "partial", 0600, kNow);
    FAIL("both have it");
  } catch (const Error& error) {
    CHECK(error.fault() == Fault::busy);
  }
  std::thread other([&] {
    NewFile second(directory / "partial", 0600, std::chrono::seconds(30));
    second.write("second");
    second.put_in_place(directory / "other", NewFile::Existing::keep);
  });
  first->put_in_place(directory / "final", NewFile::Existing::keep);
  other.join();
  CHECK(text_of(directory / "final") == "first");
  CHECK(text_of(directory / "other") == "second");
}
