#include "scts/files/new_file.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <fstream>
#include <thread>

#include "scts/error.hpp"
#include "support/temporary.hpp"

using namespace scts;
using files::NewFile;
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
    file.publish(directory / "final", NewFile::Existing::keep);
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
    CHECK_THROWS_AS(file.publish(directory / "final", NewFile::Existing::keep), Error);
  }
  CHECK(text_of(directory / "final") == "old");
  CHECK_FALSE(fs::exists(directory / "partial"));
  NewFile file(directory / "partial", 0600, kNow);
  file.write("new");
  file.publish(directory / "final", NewFile::Existing::replace);
  CHECK(text_of(directory / "final") == "new");
}

TEST_CASE("what was left is made anew, shorter than before") {
  const tests::Directory directory;
  std::ofstream(directory / "partial") << "a long text that a killed process left";
  NewFile file(directory / "partial", 0600, kNow);
  file.write("short");
  file.publish(directory / "final", NewFile::Existing::keep);
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
    second.publish(directory / "other", NewFile::Existing::keep);
  });
  first->publish(directory / "final", NewFile::Existing::keep);
  other.join();
  CHECK(text_of(directory / "final") == "first");
  CHECK(text_of(directory / "other") == "second");
}

TEST_CASE("a file that the user names has no name before it is whole, whatever the umask and the directory") {
  const tests::Directory directory;
  const auto names = [&] { return std::distance(fs::directory_iterator(directory.path()), {}); };
  const auto umask = ::umask(0077);
  const auto before = fs::current_path();
  fs::current_path(directory.path());
  {
    NewFile file("list", 0644);
    fs::current_path("/");
    file.write("one\n");
    file.prepare();
    CHECK(names() == 0);
    file.publish();
  }
  ::umask(umask);
  fs::current_path(before);
  CHECK(text_of(directory / "list") == "one\n");
  CHECK(static_cast<unsigned>(fs::status(directory / "list").permissions()) == 0644);
  { NewFile(directory / "list", 0600).write("two\n"); }
  CHECK(text_of(directory / "list") == "one\n");
  CHECK(names() == 1);
}

TEST_CASE("an older file is replaced, through links too, and what a killed process left beside it goes") {
  const tests::Directory directory;
  std::ofstream(directory / "list") << "old";
  std::ofstream(directory / ".list.partial") << "of a process that was killed before the rename";
  fs::create_symlink("list", directory / "link");
  fs::create_symlink("new", directory / "dangling");
  for (const char* name : {"link", "dangling"}) {
    NewFile file(directory / name, 0600);
    file.write("fresh");
    file.publish();
    CHECK(fs::is_symlink(directory / name));
  }
  CHECK(text_of(directory / "list") == "fresh");
  CHECK(text_of(directory / "new") == "fresh");
  CHECK(std::distance(fs::directory_iterator(directory.path()), {}) == 4);
}

TEST_CASE("two who replace the same file both do, one after the other") {
  const tests::Directory directory;
  std::ofstream(directory / "list") << "old";
  const auto replace = [&] {
    for (int i = 0; i < 50; ++i) {
      NewFile file(directory / "list", 0600);
      file.write("whole");
      file.publish();
    }
  };
  std::thread other(replace);
  replace();
  other.join();
  CHECK(text_of(directory / "list") == "whole");
  CHECK(std::distance(fs::directory_iterator(directory.path()), {}) == 1);
}
