#include "scts/ops/upkeep/check.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <algorithm>

#include "ops/school.hpp"
#include "scts/error.hpp"
#include "scts/store/lock.hpp"
#include "scts/store/school/school.hpp"

using namespace scts;
using tests::SmallSchool;
using What = ops::Finding::What;
namespace fs = std::filesystem;

namespace {

enum class Then { tell, mend };

/// Four codes; two messages and a letter were made, one guardian cannot be reached.
class ToldSchool : public SmallSchool {
 public:
  ToldSchool() {
    static_cast<void>(generate(tests::all()));
    static_cast<void>(notify(tests::all()));
  }
  [[nodiscard]] std::vector<ops::Finding> check(Then then = Then::tell) const {
    std::vector<ops::Finding> all;
    ops::CheckRequest request{
        tests::day("2026-09-03").today, directory / "school.db", directory / "school.db.key", {}, {}, {}};
    request.found = [&](const ops::Finding& finding) { all.push_back(finding); };
    request.progress = [](std::int64_t, std::int64_t) {};
    if (then == Then::mend) {
      request.repair = [](const store::Store& opened) {
        return ops::Run(opened, {"check", "test", std::chrono::milliseconds(0)}, tests::day("2026-09-04"));
      };
    }
    report = ops::check(request);
    return all;
  }
  void sql(const std::string& statement) const {
    SQLite::Database((directory / "school.db").native(), SQLite::OPEN_READWRITE).exec(statement);
  }
  [[nodiscard]] fs::path message(int number) const {
    std::vector<fs::path> all;
    for (const auto& entry : fs::directory_iterator(directory / "spool/new")) all.push_back(entry.path());
    std::sort(all.begin(), all.end());
    return all.at(static_cast<std::size_t>(number));
  }
  mutable ops::CheckReport report;
};

std::vector<What> kinds(const std::vector<ops::Finding>& findings) {
  std::vector<What> all;
  for (const auto& finding : findings) all.push_back(finding.what);
  return all;
}
using Kinds = std::vector<What>;

/// Changes one byte of a blob where it lies in the file: no trigger sees that, nor does SQLite.
void flip(const fs::path& file, const std::string& column) {
  SQLite::Database database(file.native());
  SQLite::Statement row(database, "SELECT " + column + " FROM code WHERE code_id = 2");
  row.executeStep();
  const std::string bytes = row.getColumn(0).getString();
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  std::string all((std::istreambuf_iterator<char>(stream)), {});
  const auto at = all.find(bytes);
  REQUIRE(at != std::string::npos);
  stream.clear();
  stream.seekp(static_cast<std::streamoff>(at) + 14);
  stream.put(static_cast<char>(all[at + 14] ^ 1));
}

}  // namespace

TEST_CASE("a whole school has no finding, and everything was looked at") {
  const ToldSchool school;
  CHECK(school.check().empty());
  CHECK(school.report.codes == 4);
  CHECK(school.report.files == 5);  // two messages, one letter file, the pages, the summary
}

TEST_CASE("a byte of a code that was changed is found, and whose code it is") {
  const ToldSchool school;
  flip(school.directory / "school.db", "sealed");
  auto found = school.check();
  REQUIRE(kinds(found) == Kinds{What::code_altered});
  CHECK(found[0].code == CodeId(2));
  CHECK(found[0].owners.size() == 1);
  CHECK(found[0].valid_code);
  flip(school.directory / "school.db", "sealed");
  CHECK(school.check().empty());
  flip(school.directory / "school.db", "hash");
  found = school.check();
  // SQLite finds that the index of hashes no longer agrees.
  REQUIRE_FALSE(found.empty());
  CHECK(found[0].what == What::store_damaged);
}

TEST_CASE("a hash that is another code's is found where SQLite has nothing to say") {
  const ToldSchool school;
  school.sql("DROP TRIGGER code_is_fixed; UPDATE code SET hash = zeroblob(32) WHERE code_id = 3");
  CHECK(kinds(school.check()) == Kinds{What::schema_altered, What::code_hash_altered});
}

TEST_CASE("so is a fold that is another code's") {
  const ToldSchool school;
  school.sql("DROP TRIGGER code_fold_is_fixed; UPDATE code SET fold = zeroblob(32) WHERE code_id = 3");
  CHECK(kinds(school.check()) == Kinds{What::schema_altered, What::code_hash_altered});
}

TEST_CASE("keys: another store's, none, an unreadable one, one for everybody to read") {
  const ToldSchool school;
  const SmallSchool other;
  const auto key = school.directory / "school.db.key";
  fs::rename(key, school.directory / "kept");
  CHECK(kinds(school.check()) == Kinds{What::key_missing});
  fs::copy_file(other.directory / "school.db.key", key);
  CHECK(kinds(school.check()) == Kinds{What::key_of_another_store});
  school.write("school.db.key", "scts key 1\nabc\n");
  CHECK(kinds(school.check()) == Kinds{What::key_unusable});
  CHECK(school.report.codes == 0);
  fs::remove(key);
  fs::rename(school.directory / "kept", key);
  fs::permissions(key, fs::perms::others_read, fs::perm_options::add);
  CHECK(kinds(school.check()) == Kinds{What::open_to_everybody});
  const auto mended = school.check(Then::mend);
  REQUIRE(kinds(mended) == Kinds{What::open_to_everybody});
  CHECK(mended[0].repaired);
  CHECK(school.check().empty());
  CHECK(school.report.codes == 4);
}

TEST_CASE("messages: moved by a reader, altered, gone, and the whole spool gone") {
  const ToldSchool school;
  const auto first = school.message(0);
  fs::rename(first, school.directory / "spool/cur" / (first.filename().native() + ":2,RS"));
  CHECK(school.check().empty());
  std::ofstream(school.message(0), std::ios::app) << "one line more";
  CHECK(kinds(school.check()) == Kinds{What::message_altered});
  fs::remove(school.message(0));
  const auto lost = school.check();
  REQUIRE(kinds(lost) == Kinds{What::message_lost});
  CHECK(lost[0].owners.size() == 1);
  fs::remove_all(school.directory / "spool");
  const auto gone = school.check();
  REQUIRE(kinds(gone) == Kinds{What::spool_gone});
  CHECK(gone[0].count == 2);
}

TEST_CASE("a message that was sent, or whose code is no longer valid, may be cleared away") {
  const ToldSchool school;
  school.sql("UPDATE message SET state = 'sent'");
  fs::remove(school.message(0));
  fs::remove(school.message(0));
  CHECK(school.check().empty());
}

TEST_CASE("letters: taken away is no fault, altered is one") {
  const ToldSchool school;
  for (const auto& entry : fs::directory_iterator(school.directory / "letters")) {
    if (entry.path().extension() == ".csv") std::ofstream(entry.path(), std::ios::app) << ";";
  }
  CHECK(kinds(school.check()) == Kinds{What::letters_altered});
  fs::remove_all(school.directory / "letters");
  const auto gone = school.check();
  REQUIRE(kinds(gone) == Kinds{What::letters_gone});
  CHECK(gone[0].count == 3);
  CHECK(ops::severity(gone[0].what) == ops::Severity::info);
}

TEST_CASE("what cannot be read is a finding, not the end of the check") {
  const ToldSchool school;
  const auto first = school.message(0);
  fs::remove(first);
  fs::create_directory(first);
  const auto found = school.check();
  REQUIRE(kinds(found) == Kinds{What::unreadable});
  CHECK(found[0].path == first);
  CHECK(school.report.files == 4);
}

TEST_CASE("a staging directory that no batch needs is cleared away, another store's is not") {
  const ToldSchool school;
  const auto id = store::school(store::Read(*school.store)).store_id.substr(0, 8);
  const auto left = school.directory / ("letters/scts-staging-" + id + "-99");
  const auto others = school.directory / "letters/scts-staging-01234567-99";
  for (const auto& staging : {left, others}) {
    fs::create_directory(staging);
    std::ofstream(staging / "codes.pdf") << "codes";
  }
  CHECK(kinds(school.check()) == Kinds{What::staging_left});
  CHECK(fs::exists(left));
  CHECK(kinds(school.check(Then::mend)) == Kinds{What::staging_left});
  CHECK_FALSE(fs::exists(left));
  CHECK(fs::exists(others));
  CHECK(school.check().empty());
}

TEST_CASE("a batch that a crash left: told, and only --repair ends it; one that is being made is nobody's fault") {
  const ToldSchool school;
  school.sql("UPDATE batch SET state = 'prepared' WHERE batch_id = (SELECT max(batch_id) FROM batch)");
  {
    const store::Lock at_work(school.directory / "school.db", {.name = "notify"});
    CHECK(school.check().empty());
    CHECK_THROWS_AS(static_cast<void>(school.check(Then::mend)), Error);
  }
  CHECK(kinds(school.check()) == Kinds{What::batch_unfinished});
  CHECK(kinds(school.check()) == Kinds{What::batch_unfinished});
  const auto mended = school.check(Then::mend);
  REQUIRE(kinds(mended) == Kinds{What::batch_unfinished});
  CHECK(mended[0].repaired);
  CHECK(school.check().empty());
}

TEST_CASE("the journal and the tables: what was cut or altered behind its back") {
  const ToldSchool school;
  school.sql("DROP TRIGGER event_is_kept; DELETE FROM event WHERE event_id IN (3, 4)");
  auto found = school.check();
  REQUIRE(kinds(found) == Kinds{What::schema_altered, What::journal_cut});
  CHECK(found[0].said == "trigger event_is_kept");
  CHECK(found[1].count == 2);
}

TEST_CASE("a code that counts as notified needs a letter or message, and an owner has one valid code") {
  const ToldSchool school;
  school.sql("UPDATE code SET notified_on = '2026-09-03' WHERE notified_on IS NULL");
  CHECK(kinds(school.check()) == Kinds{What::notified_without_trace});
  const ToldSchool other;
  other.sql(
      "DROP INDEX code_one_valid_car; INSERT INTO code (kind, student_id, guardian_id, sealed, hash, created_on) "
      "SELECT "
      "kind, student_id, guardian_id, sealed, zeroblob(32), created_on FROM code WHERE code_id = 1");
  const auto found = kinds(other.check());
  CHECK(std::count(found.begin(), found.end(), What::several_valid_codes) == 1);
}

TEST_CASE("a file that was lost when its batch was interrupted is owed until its codes are told again") {
  const ToldSchool school;
  school.sql("UPDATE delivered_file SET state = 'damaged' WHERE file_id = (SELECT min(file_id) FROM message)");
  const auto found = school.check();
  REQUIRE(kinds(found) == Kinds{What::file_never_placed});
  CHECK(found[0].count == 1);
  auto again = school.to_tell(tests::all());
  again.again = true;
  again.selection = {};
  again.selection.guardians = {"201"};
  static_cast<void>(school.notify(again, "2026-09-05"));
  CHECK(school.check().empty());
}

TEST_CASE("damage that SQLite sees: nothing else is believed") {
  const ToldSchool school;
  school.sql("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 3 WHERE name = 'code_owner'");
  const auto found = school.check();
  REQUIRE_FALSE(found.empty());
  for (const auto& finding : found) CHECK(finding.what == What::store_damaged);
  CHECK(school.report.codes == 0);
}

TEST_CASE("a store of an older version is looked at, and left as it is") {
  const ToldSchool school;
  school.sql("PRAGMA user_version = 4");
  const auto found = school.check();
  CHECK(std::count_if(found.begin(), found.end(), [](const auto& f) { return f.what == What::old_version; }) == 1);
  CHECK(school.report.codes == 4);
  const SQLite::Database database((school.directory / "school.db").native());
  SQLite::Statement version(const_cast<SQLite::Database&>(database), "PRAGMA user_version");
  version.executeStep();
  CHECK(version.getColumn(0).getInt() == 4);
}
