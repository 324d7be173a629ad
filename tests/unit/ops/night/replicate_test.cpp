#include "scts/ops/night/replicate.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <filesystem>
#include <set>

#include "ops/school.hpp"
#include "scts/error.hpp"
#include "scts/ops/night/account.hpp"
#include "scts/ops/night/move_accounts.hpp"
#include "scts/ops/school/publication.hpp"

using namespace scts;

namespace {

constexpr bool kForReal = false;
constexpr bool kFull = true;
constexpr bool kChanges = false;

struct Night {
  tests::SmallSchool school;
  replica::Place place{school.directory / "replica" / "teleservices.db"};

  Night() { static_cast<void>(school.generate(tests::all())); }

  [[nodiscard]] ops::OpenReplica target() const { return ops::make_replica(place, {}, kForReal); }
  [[nodiscard]] ops::ReplicateReport replicate(const std::string& day, bool full = kChanges) const {
    auto open = target();
    return ops::replicate(school.run(day), school.keyring(), open, full);
  }
  [[nodiscard]] std::int64_t differences(const std::string& day) const {
    auto open = target();
    const auto found = ops::verify(school.run(day), school.keyring(), open).rows;
    return found.missing + found.surplus + found.different;
  }
  [[nodiscard]] Code code(const std::string& student) const {
    for (const auto& entry : school.history(tests::student(student))) {
      for (const auto& code : entry.codes) {
        if (!code.row.ended_on) return code.code;
      }
    }
    FAIL("no valid code");
    return Code(0);
  }
  void open_account(const std::string& day) const {
    auto open = target();
    const ops::AttachRequest request{*Login::parse("zoe"), code("103"), *Date::parse("2012-12-31")};
    static_cast<void>(ops::open_account(open, request, "un mot de passe", tests::day(day)));
  }
  void restore(const std::filesystem::path& backup) {
    school.store.reset();
    std::filesystem::copy_file(backup, school.directory / "school.db",
                               std::filesystem::copy_options::overwrite_existing);
    school.store.emplace(school.directory / "school.db");
  }
};

}  // namespace

TEST_CASE("the first night takes everything, the next ones what changed") {
  const Night night;
  const auto first = night.replicate("2026-09-02");
  CHECK(first.whole);
  CHECK(first.rows.inserted == 1 + 3 + 4);  // the service, the students, the codes
  const auto second = night.replicate("2026-09-02");
  CHECK_FALSE(second.whole);
  CHECK(second.rows.nothing());
  CHECK(second.watermark == first.watermark);

  static_cast<void>(night.school.generate(tests::student("103"), true));
  const auto third = night.replicate("2026-09-03");
  CHECK_FALSE(third.whole);
  CHECK(third.rows.inserted == 1);
  CHECK(third.rows.deleted == 1);
  CHECK(night.differences("2026-09-03") == 0);
}

TEST_CASE("a store restored from an older backup is refused, and followed with --full") {
  Night night;
  const auto backup = night.school.directory / "backup.db";
  std::filesystem::copy_file(night.school.directory / "school.db", backup);
  static_cast<void>(night.school.generate(tests::student("103"), true));
  static_cast<void>(night.replicate("2026-09-02"));
  night.restore(backup);
  CHECK_THROWS_AS(static_cast<void>(night.replicate("2026-09-03")), Error);
  // As many batches again make it no better: they are others.
  static_cast<void>(night.school.generate(tests::student("103"), true));
  static_cast<void>(night.school.generate(tests::student("101"), true));
  CHECK_THROWS_AS(static_cast<void>(night.replicate("2026-09-03")), Error);
  CHECK(night.replicate("2026-09-03", kFull).whole);
  CHECK(night.differences("2026-09-03") == 0);
  CHECK_FALSE(night.replicate("2026-09-03").whole);
}

TEST_CASE("another store of the same school is refused") {
  Night night;
  static_cast<void>(night.replicate("2026-09-02"));
  const Night other;
  auto open = night.target();
  CHECK_THROWS_AS(static_cast<void>(ops::replicate(other.school.run(), other.school.keyring(), open, false)), Error);
}

TEST_CASE("used codes come back once; of a code that the store lost it is only said") {
  Night night;
  const auto backup = night.school.directory / "backup.db";
  std::filesystem::copy_file(night.school.directory / "school.db", backup);
  static_cast<void>(night.school.generate(tests::student("103"), true));
  static_cast<void>(night.replicate("2026-09-02"));
  night.open_account("2026-09-04");
  CHECK(night.replicate("2026-09-04").used_codes_received == 1);
  CHECK(night.replicate("2026-09-04").used_codes_received == 0);
  CHECK(store::count_codes(store::Read(*night.school.store), "CAR", tests::day("2026-09-02").today).used == 1);

  night.restore(backup);
  static_cast<void>(night.school.generate(tests::student("101"), true));  // takes the numbers of what was lost
  const auto report = night.replicate("2026-09-05", kFull);
  CHECK(report.used_codes_received == 0);
  CHECK(report.used_codes_unknown == 1);
  CHECK(store::count_codes(store::Read(*night.school.store), "CAR", tests::day("2026-09-02").today).used == 0);
}

TEST_CASE("what was filled before and is missing, empty or without the school is not made anew unasked") {
  const Night night;
  const auto expected = [&] { return ops::filled(store::Read(*night.school.store), night.place); };
  CHECK_FALSE(expected());
  static_cast<void>(night.replicate("2026-09-02"));
  REQUIRE(expected());
  const auto make = [&] { return ops::make_replica(night.place, {}, kForReal, std::chrono::minutes(1), expected()); };
  {
    auto open = make();
    SQLite::Database(night.place.text(), SQLite::OPEN_READWRITE).exec("DELETE FROM school");
    CHECK_THROWS_AS(static_cast<void>(ops::replicate(night.school.run(), night.school.keyring(), open, kChanges)),
                    Error);
  }
  std::filesystem::resize_file(night.place.text(), 0);
  CHECK_THROWS_AS(static_cast<void>(make()), Error);
  std::filesystem::remove(night.place.text());
  CHECK_THROWS_AS(static_cast<void>(make()), Error);
  CHECK_FALSE(std::filesystem::exists(night.place.text()));
}

TEST_CASE("a code whose account the replica lost opens no second one") {
  const Night night;
  static_cast<void>(night.replicate("2026-09-02"));
  night.open_account("2026-09-04");
  CHECK(night.replicate("2026-09-04").used_codes_received == 1);
  std::filesystem::remove(night.place.text());
  CHECK(night.replicate("2026-09-05").used_codes_missing == 1);
  CHECK(night.replicate("2026-09-05").used_codes_missing == 0);
  CHECK_THROWS_AS(night.open_account("2026-09-06"), Error);
}

TEST_CASE("a dry run changes nothing and makes no file") {
  const Night night;
  auto open = ops::make_replica(night.place, {}, tests::kDryRun);
  const auto report =
      ops::replicate(night.school.run("2026-09-02", tests::kDryRun), night.school.keyring(), open, kChanges);
  CHECK(report.rows.inserted == 8);
  CHECK_FALSE(std::filesystem::exists(night.place.text()));
  CHECK_FALSE(std::filesystem::exists(*night.place.key_file()));
}

TEST_CASE("wrong tries outlive a replication, and the right code after them opens nothing") {
  const Night night;
  static_cast<void>(night.replicate("2026-09-02"));
  const ops::AttachRequest wrong{*Login::parse("zoe"), night.code("103"), *Date::parse("2012-12-30")};
  for (int i = 0; i < 10; ++i) {
    auto open = night.target();
    CHECK_THROWS_AS(static_cast<void>(ops::open_account(open, wrong, "un mot de passe", tests::day("2026-09-04"))),
                    Error);
    if (i == 5) static_cast<void>(night.replicate("2026-09-04", kFull));
  }
  CHECK_THROWS_AS(night.open_account("2026-09-04"), Error);
  night.open_account("2026-09-05");
}

namespace {

/// Makes of a replica what version 1 made of it: codes by how they are written.
void age(const Night& night) {
  const secret::ReplicaKey key(*night.place.key_file());
  SQLite::Database database(night.place.text(), SQLite::OPEN_READWRITE);
  for (const auto& entry : night.school.history(tests::all())) {
    for (const auto& code : entry.codes) {
      const auto before = key.hash_as_written(code.code);
      const auto now = key.hash(code.code);
      for (const char* table : {"code", "used_code", "attempt"}) {
        SQLite::Statement row(database, std::string("UPDATE ") + table + " SET hash = ? WHERE hash = ?");
        row.bind(1, before.data(), static_cast<int>(before.size()));
        row.bind(2, now.data(), static_cast<int>(now.size()));
        row.exec();
      }
    }
  }
  database.exec("DROP TABLE unfolded; UPDATE replica SET version = 1; PRAGMA user_version = 1");
}

}  // namespace

TEST_CASE("a replica of version 1 is taken over: accounts, used codes and wrong tries stay those of their codes") {
  const Night night;
  static_cast<void>(night.replicate("2026-09-02"));
  night.open_account("2026-09-04");
  const ops::AttachRequest wrong{*Login::parse("zoe"), night.code("101"), *Date::parse("2000-01-01")};
  {
    auto open = night.target();
    CHECK_THROWS_AS(static_cast<void>(ops::attach_code(open, wrong, tests::day("2026-09-04"))), Error);
  }
  age(night);
  {
    auto open = night.target();
    CHECK_THROWS_WITH_AS(static_cast<void>(ops::attach_code(open, wrong, tests::day("2026-09-04"))),
                         "the replica is of an older version (1; this program writes 2)", Error);
    CHECK_THROWS_AS(static_cast<void>(ops::export_accounts(open, {night.school.directory / "accounts.db", {}})), Error);
  }
  const auto report = night.replicate("2026-09-04");
  CHECK(report.whole);
  CHECK(report.used_codes_received == 1);
  CHECK(report.used_codes_unknown == 0);
  CHECK(report.used_codes_missing == 0);
  CHECK(night.differences("2026-09-04") == 0);
  CHECK(night.replicate("2026-09-04").rows.nothing());

  auto open = night.target();
  CHECK(ops::show_account(open, *Login::parse("zoe"), tests::day("2026-09-05")).size() == 1);
  CHECK_THROWS_AS(night.open_account("2026-09-05"), Error);  // used
  CHECK(ops::unlock(open, night.code("101"), tests::kDryRun, tests::day("2026-09-05")).failures == 1);
  const ops::AttachRequest right{*Login::parse("zoe"), night.code("101"), *Date::parse("2013-02-14")};
  CHECK(ops::attach_code(open, right, tests::day("2026-09-05")).children.size() >= 2);
}
