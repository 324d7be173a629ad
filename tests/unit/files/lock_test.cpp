#include "scts/files/lock.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <thread>

#include "scts/error.hpp"
#include "scts/files/lock_file.hpp"
#include "support/temporary.hpp"

using namespace scts;

namespace {

constexpr std::chrono::milliseconds kNow{0};

}  // namespace

TEST_CASE("a lock file is held by one, and tells by whom") {
  const tests::Directory directory;
  CHECK_FALSE(files::is_locked(directory / "lock"));
  {
    files::LockFile first(directory / "lock");
    CHECK_FALSE(files::is_locked(directory / "lock"));
    CHECK(first.take(kNow, "'scts notify' by the first, who has a long name"));
    CHECK(files::is_locked(directory / "lock"));
    files::LockFile second(directory / "lock");
    CHECK_FALSE(second.take(kNow, "the second"));
    CHECK(second.holder() == "'scts notify' by the first, who has a long name");
  }
  files::LockFile third(directory / "lock");
  CHECK(third.take(kNow, "the third"));
  CHECK(third.holder() == "the third");
}

TEST_CASE("who moves a lock still holds it, and who waits gets it") {
  const tests::Directory directory;
  auto first = std::make_unique<files::LockFile>(directory / "lock");
  REQUIRE(first->take(kNow, "the first"));
  auto moved = std::make_unique<files::LockFile>(std::move(*first));
  first.reset();
  CHECK(files::is_locked(directory / "lock"));
  std::thread other([&] {
    files::LockFile second(directory / "lock");
    CHECK(second.take(std::chrono::seconds(30), "the second"));
  });
  moved.reset();
  other.join();
}

TEST_CASE("a link in the place of a lock file is refused") {
  const tests::Directory directory;
  std::filesystem::create_symlink("elsewhere", directory / "lock");
  CHECK_THROWS_AS(files::LockFile(directory / "lock"), Error);
  CHECK_FALSE(std::filesystem::exists(directory / "elsewhere"));
}
