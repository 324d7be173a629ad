#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <filesystem>

#include "scts/store/store.hpp"
#include "store/schema.hpp"
#include "support/temporary.hpp"

namespace {

using scts::tests::Directory;

/// A store as an older program left it, with these rows.
scts::store::Store old_store(const Directory& directory, std::size_t version, const char* rows) {
  const auto file = directory / "school.db";
  {
    SQLite::Database old(file.native(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    old.exec("PRAGMA application_id = 0x53435453");
    for (std::size_t i = 0; i < version; ++i) old.exec(std::string(scts::store::embedded()[i].text));
    old.exec("PRAGMA user_version = " + std::to_string(version));
    old.exec(rows);
  }
  std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
  return scts::store::Store(file);
}

std::string text(const scts::store::Read& read, const char* sql) {
  SQLite::Statement row(read.database(), sql);
  row.executeStep();
  return row.getColumn(0).getString();
}

}  // namespace

TEST_CASE("messages of a store from before there was sending wait for a human: they may have been sent") {
  const Directory directory;
  const auto store =
      old_store(directory, 3,
                "INSERT INTO batch VALUES (1, 'notify', 'test', '2026-09-03T09:00:00Z', 'published', NULL);"
                "INSERT INTO delivered_file VALUES (1, 1, 'email', 'a', 1, randomblob(32), 'published');"
                "INSERT INTO delivered_file VALUES (2, 1, 'paper', 'b', 1, randomblob(32), 'published')");
  const scts::store::Read read(store);
  CHECK(text(read, "SELECT group_concat(file_id || state || trouble) FROM message") == "1unknownearlier");
}

TEST_CASE("an older store learns the keys of its people's names") {
  const Directory directory;
  const auto store = old_store(
      directory, 5,
      "INSERT INTO student VALUES (1, '', 'D''AUBIGNÉ', '', 'Léa', '2013-02-14', '', '', '', '', '', '', '', '', '', "
      "'', NULL, 'd aubigne lea', NULL);"
      "INSERT INTO guardian VALUES (2, '', 'DUPONT', 'MARTIN', 'Zoé', '', '', '', '', '', '', '', '', '', NULL, "
      "'martin zoe', 'dupont zoe')");
  const scts::store::Read read(store);
  CHECK(text(read, "SELECT group_concat(key || student_id) FROM student_key") == "aubignelea1,daubignelea1");
  CHECK(text(read, "SELECT group_concat(key || guardian_id) FROM guardian_key") == "dupontzoe2,martinzoe2");
}

TEST_CASE("an older store knows no school year yet") {
  const Directory directory;
  const auto store = old_store(directory, 5,
                               "INSERT INTO school VALUES (1, '0754321P', 'abc', zeroblob(32), NULL);"
                               "INSERT INTO student (student_id, ine, family_name, usage_name, first_name, birth_date, "
                               "mef, division, email, line1, line2, line3, line4, postcode, city, country, left_on, "
                               "sort_name) VALUES (1, '', 'A', '', 'B', '2013-02-14', '', '', '', '', '', '', '', '', "
                               "'', '', '2026-12-01', 'a b')");
  const scts::store::Read read(store);
  CHECK(text(read, "SELECT ifnull(year, 'none') FROM school") == "none");
  CHECK(text(read, "SELECT student_id FROM student INDEXED BY student_left WHERE left_on <= '2026-12-01'") == "1");
}
