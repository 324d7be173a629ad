#include "scts/ops/upkeep/backup.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

#include "ops/school.hpp"
#include "scts/error.hpp"
#include "scts/store/school/school.hpp"
#include "scts/store/upkeep/backup.hpp"

using namespace scts;
using tests::SmallSchool;
namespace fs = std::filesystem;

namespace {

constexpr bool kReplace = true;

ops::BackupReport copy(const SmallSchool& school, const fs::path& file, bool replace = !kReplace) {
  return ops::backup(*school.store, {.file = file, .replace = replace, .wait = std::chrono::milliseconds(0)});
}

std::vector<std::string> names_in(const fs::path& directory) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(directory)) {
    const auto name = entry.path().filename().native();
    if (!name.starts_with(".scts-store-")) names.push_back(name);
  }
  return names;
}

}  // namespace

TEST_CASE("a copy is a store that works with the key, for its owner only") {
  const SmallSchool school;
  static_cast<void>(school.generate(tests::all()));
  const tests::Directory backups;
  const auto report = copy(school, backups / "monday.db");
  CHECK(report.last_batch > 0);
  CHECK(fs::file_size(backups / "monday.db") == static_cast<std::uintmax_t>(report.bytes));
  CHECK(fs::status(backups / "monday.db").permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK(names_in(backups.path()) == std::vector<std::string>{"monday.db"});
  fs::copy_file(school.directory / "school.db.key", backups / "monday.db.key");
  const store::Store again(backups / "monday.db");
  CHECK(store::count_codes(store::Read(again), "CAR", tests::day("2026-09-02").today).valid == 4);
  CHECK_NOTHROW(static_cast<void>(ops::open_keyring(again)));
  CHECK(store::identity_of(backups / "monday.db")->store_id == store::school(store::Read(*school.store)).store_id);
}

TEST_CASE("nothing but an older copy of this store is replaced, and only when asked to") {
  const SmallSchool school;
  const SmallSchool other;
  const tests::Directory backups;
  static_cast<void>(copy(school, backups / "school.db"));
  CHECK_THROWS_AS(static_cast<void>(copy(school, backups / "school.db")), Error);
  static_cast<void>(school.generate(tests::all()));
  CHECK_NOTHROW(static_cast<void>(copy(school, backups / "school.db", kReplace)));
  CHECK(store::count_codes(store::Read(store::Store(backups / "school.db")), "CAR", tests::day("2026-09-02").today)
            .valid == 4);
  static_cast<void>(copy(other, backups / "other.db"));
  CHECK_THROWS_AS(static_cast<void>(copy(school, backups / "other.db", kReplace)), Error);
  std::ofstream(backups / "thesis.txt") << "ten years of work";
  CHECK_THROWS_AS(static_cast<void>(copy(school, backups / "thesis.txt", kReplace)), Error);
  CHECK(fs::file_size(backups / "thesis.txt") == 17);
  for (const char* own : {"school.db", "school.db.key", "school.db.lock"}) {
    CHECK_THROWS_AS(static_cast<void>(copy(school, school.directory / own, kReplace)), Error);
  }
  CHECK_THROWS_AS(static_cast<void>(copy(school, backups.path(), kReplace)), Error);
  CHECK_THROWS_AS(static_cast<void>(copy(school, backups / "not mounted/school.db")), Error);
  CHECK(school.valid_codes() == 4);
}

TEST_CASE("what a killed backup left is used again, whatever the copy is called") {
  const SmallSchool school;
  const tests::Directory backups;
  const auto id = store::school(store::Read(*school.store)).store_id;
  std::ofstream(backups / ("scts-backup-" + id + ".partial")) << std::string(1'000'000, 'x');
  const auto report = copy(school, backups / "tuesday.db");
  CHECK(fs::file_size(backups / "tuesday.db") == static_cast<std::uintmax_t>(report.bytes));
  CHECK(names_in(backups.path()) == std::vector<std::string>{"tuesday.db"});
}

TEST_CASE("a damaged store is not copied over a good copy") {
  const SmallSchool school;
  const tests::Directory backups;
  static_cast<void>(copy(school, backups / "school.db"));
  {
    std::fstream file(school.directory / "school.db", std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(4096 * 5);
    file << std::string(4096, '\xAA');
  }
  const store::Store damaged(school.directory / "school.db");
  CHECK_THROWS(static_cast<void>(
      ops::backup(damaged, {.file = backups / "school.db", .replace = true, .wait = std::chrono::milliseconds(0)})));
  CHECK_NOTHROW(store::Store(backups / "school.db"));
  CHECK(names_in(backups.path()) == std::vector<std::string>{"school.db"});
}

TEST_CASE("while others write, each copy is the store of one instant") {
  const SmallSchool school;
  const tests::Directory backups;
  std::atomic<int> commits = 0;
  std::atomic<bool> enough = false;
  std::thread writer([&] {
    const store::Store own(school.directory / "school.db");
    while (!enough) {
      const ops::Run run(own, {"test", "test", std::chrono::minutes(1)}, tests::day("2026-09-03"));
      store::Write write(own, run.lock());
      const auto number = std::to_string(commits);
      store::set_setting(write, "school.phone", number);
      store::set_setting(write, "letter.signatory", std::string(20'000, 'x'));
      store::set_setting(write, "school.email", number);
      write.commit();
      ++commits;
    }
  });
  const auto copied = [&] {
    static_cast<void>(copy(school, backups / "school.db", kReplace));
    const store::Store made(backups / "school.db");
    const store::Read read(made);
    const auto number = store::setting(read, "school.phone");
    CHECK(number == store::setting(read, "school.email"));
    return number;
  };
  const auto first = copied();
  while (commits < 50) copied();
  enough = true;
  writer.join();
  CHECK(copied() != first);
}

TEST_CASE("handed out piece by piece it is the same copy, and nothing stays beside the store") {
  const SmallSchool school;
  const tests::Directory backups;
  static_cast<void>(copy(school, backups / "file.db"));
  std::string bytes;
  const auto before = names_in(school.directory.path());
  const auto report =
      ops::backup(*school.store, std::chrono::milliseconds(0), [&](std::string_view piece) { bytes += piece; });
  CHECK(bytes.size() == static_cast<std::size_t>(report.bytes));
  std::ifstream file(backups / "file.db", std::ios::binary);
  CHECK(bytes == std::string((std::istreambuf_iterator<char>(file)), {}));
  CHECK(names_in(school.directory.path()).size() == before.size());
}
