#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "scts/store/store.hpp"
#include "store/functions.hpp"
#include "store/schema.hpp"
#include "support/temporary.hpp"

namespace {

using scts::tests::Directory;

/// A store as an older program left it, with these rows.
scts::store::Store old_store(const Directory& directory, std::size_t version, const char* rows) {
  const auto file = directory / "school.db";
  {
    SQLite::Database old(file.native(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    scts::store::add_functions(old);
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

TEST_CASE("whose last code fell by refusal or request counts as without access; the store knows that it inferred it") {
  const Directory directory;
  const auto store = old_store(
      directory, 9,
      "INSERT INTO student VALUES (1, '', 'A', '', 'B', '2013-02-14', '', '', '', '', '', '', '', '', '', '', NULL, "
      "'a b', NULL);"
      "INSERT INTO guardian VALUES (2, '', 'C', '', 'D', '', '', '', '', '', '', '', '', '', NULL, 'c d', NULL),"
      "(3, '', 'E', '', 'F', '', '', '', '', '', '', '', '', '', NULL, 'e f', NULL),"
      "(4, '', 'G', '', 'H', '', '', '', '', '', '', '', '', '', NULL, 'g h', NULL);"
      "INSERT INTO batch (batch_id, command, actor, started_at, state) VALUES "
      "(5, 'invalidate', 'lea', '2026-09-10T09:00:00Z', 'done');"
      "INSERT INTO code (code_id, kind, student_id, guardian_id, sealed, hash, created_on, ended_on, reason) "
      "SELECT column1, column2, 1, column3, randomblob(36), randomblob(32), '2026-09-02', column4, column5 FROM "
      "(VALUES "
      "(1, 'CAR', 2, '2026-09-10', 'refusal'),"
      "(2, 'CAR', 3, '2026-09-03', 'refusal'), (3, 'CAR', 3, NULL, NULL),"
      "(4, 'CAR', 4, '2026-09-03', 'request'), (5, 'CAR', 4, '2026-09-04', 'lost'),"
      "(6, 'CAE', NULL, '2026-09-05', 'request'));"
      "INSERT INTO event (batch_id, what, student_id, guardian_id, code_id, detail) VALUES "
      "(5, 'code-invalidated', 1, 2, 1, 'refusal')");
  const scts::store::Read read(store);
  CHECK(text(read,
             "SELECT group_concat(concat, ' ') FROM (SELECT ifnull(guardian_id, 0) || reason || taken_on || "
             "ifnull(batch_id, '?') || inferred AS concat FROM withdrawal ORDER BY guardian_id)") ==
        "0request2026-09-05?1 2refusal2026-09-1051");
}

TEST_CASE("a store that was replicated compares its publications once more; one that never was does not") {
  const char* const publications = "SELECT group_concat(detail, ' ') FROM event WHERE what = 'publication-changed'";
  const Directory never;
  const auto fresh = old_store(never, 11, "");
  CHECK(text(scts::store::Read(fresh), publications).empty());
  const Directory once;
  const auto replicated = old_store(once, 11,
                                    "INSERT INTO replication (replica, replicated_at, last_code) "
                                    "VALUES ('replica.db', '2026-09-10T09:00:00Z', 0)");
  const scts::store::Read read(replicated);
  CHECK(text(read, publications) == "notes absences");
  CHECK(text(read, "SELECT length(token) FROM batch WHERE command = 'migrate'") == "16");
}

TEST_CASE("what is in force in an older store counts as SIECLE's word, unless no file of SIECLE's ever was") {
  const std::string people =
      "INSERT INTO student (student_id, ine, family_name, usage_name, first_name, birth_date, mef, division, email, "
      "line1, line2, line3, line4, postcode, city, country, sort_name) VALUES (1, '', 'A', '', 'B', '2013-02-14', '', "
      "'', '', '', '', '', '', '', '', '', 'a b');";
  const char* const listed = "SELECT count(*) FROM listed_student";
  const Directory lists;
  const auto of_lists = old_store(
      lists, 13, (people + "INSERT INTO imported_file VALUES ('students', NULL, '2026-09-10T09:00:00Z')").c_str());
  CHECK(text(scts::store::Read(of_lists), listed) == "1");
  const Directory siecle;
  const auto of_siecle = old_store(
      siecle, 13,
      (people + "INSERT INTO imported_file VALUES ('students', '2026-09-10T08:00:00', '2026-09-10T09:00:00Z')")
          .c_str());
  const scts::store::Read read(of_siecle);
  CHECK(text(read, listed) == "0");
  CHECK(text(read, "SELECT count(*) FROM student_correction") == "0");
}
