#include "scts/ops/telling/wording.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include "ops/school.hpp"
#include "scts/deliver/wording_text.hpp"
#include "scts/error.hpp"
#include "scts/store/telling/wordings.hpp"

using namespace scts;

namespace {

const Language kEnglish = *Language::parse("en");

WordingText greeting(const std::string& words, const Language& language = {}) {
  auto text = deliver::shipped_text(WordingKind::car_message);
  for (std::size_t at = 0; (at = text.text.find("Madame, Monsieur,", at)) != std::string::npos;) {
    text.text.replace(at, 17, words);
  }
  text.language = language;
  return text;
}

constexpr bool kShipped = true;

struct WordedSchool : tests::SmallSchool {
  [[nodiscard]] ops::WordingReport set(const WordingText& text, bool dry_run = false) const {
    return ops::set_wording(run("2026-09-02", dry_run), text, "file");
  }
  [[nodiscard]] std::string text(const Language& language = {}, bool shipped = !kShipped) const {
    return ops::get_wording(store::Read(*store), WordingKind::car_message, language, shipped).text;
  }
  [[nodiscard]] ops::ImportReport languages(const std::string& rows) const {
    write("languages.csv", "guardian_id;language\n" + rows);
    return import({"languages.csv"});
  }
  [[nodiscard]] SQLite::Database database() const {
    return {(directory / "school.db").native(), SQLite::OPEN_READWRITE};
  }
};

}  // namespace

TEST_CASE("a school's own text counts until it goes back; all that was is kept") {
  const WordedSchool school;
  const auto shipped = school.text();
  CHECK(school.set(greeting("Chers parents,"), tests::kDryRun).changed);
  CHECK(school.text() == shipped);
  const auto first = school.set(greeting("Chers parents,"));
  REQUIRE(first.batch);
  CHECK_FALSE(school.set(greeting("Chers parents,")).changed);
  CHECK(school.text() == greeting("Chers parents,").text);
  CHECK(school.text({}, kShipped) == shipped);
  CHECK(school.set(greeting("Chère famille,")).batch);
  CHECK(school.text() == greeting("Chère famille,").text);
  CHECK(ops::ship_wording(school.run(), WordingKind::car_message, {}).changed);
  CHECK_FALSE(ops::ship_wording(school.run(), WordingKind::car_message, {}).changed);
  CHECK(school.text() == shipped);

  auto database = school.database();
  CHECK(database.execAndGet("SELECT count(*) FROM wording").getInt() == 3);
  CHECK(database.execAndGet("SELECT text FROM wording ORDER BY batch_id LIMIT 1").getString() ==
        greeting("Chers parents,").text);
  CHECK(database.execAndGet("SELECT group_concat(what || ' ' || detail) FROM event WHERE what LIKE 'wording%'")
            .getString() == "wording-changed car-message,wording-changed car-message,wording-shipped car-message");
  CHECK_THROWS(database.exec("UPDATE wording SET text = 'x'"));
  CHECK_THROWS(database.exec("DELETE FROM wording"));
}

TEST_CASE("a text with a fault is not stored, and neither is a student's in another language") {
  const WordedSchool school;
  auto bad = greeting("Bonjour {prenom},");
  try {
    static_cast<void>(school.set(bad));
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.fault() == Fault::usage);
    CHECK(std::string(error.what()).starts_with("file:31: no field {prenom} in [text]"));
  }
  auto student = deliver::shipped_text(WordingKind::cae_letter);
  student.language = kEnglish;
  CHECK_THROWS_AS(static_cast<void>(school.set(student)), Error);
  CHECK(store::wordings(store::Read(*school.store)).empty());
  CHECK(school.text(kEnglish).find("Dear parent or guardian,") != std::string::npos);  // it ships
  CHECK_THROWS_AS(static_cast<void>(school.text(*Language::parse("pt"))), Error);
}

TEST_CASE("who reads English is told by what ships, without a word of the school's own") {
  const WordedSchool school;
  CHECK(school.languages("201;en\n").languages.changed == 1);
  static_cast<void>(school.generate(tests::all()));
  static_cast<void>(school.notify(tests::all(), {Channel::email}));
  int english = 0;
  for (const auto& entry : std::filesystem::directory_iterator(school.directory / "spool" / "new")) {
    std::ifstream in(entry.path());
    const std::string message{std::istreambuf_iterator<char>(in), {}};
    english += message.find("Dear parent or guardian,") != std::string::npos;
  }
  CHECK(english == 2);
}

TEST_CASE("guardians are told in their language, which no roster takes away") {
  const WordedSchool school;
  static_cast<void>(school.set(greeting("Dear parents,", kEnglish)));
  const auto report = school.languages("201;en\n202;EN\n999;pt\n");
  CHECK(report.languages.changed == 2);
  CHECK(report.stray_languages == 1);
  CHECK(report.warnings.count == 1);
  CHECK_FALSE(school.languages("201;en\n").changed);
  school.write("guardians.csv",
               "guardian_id;title;family_name;first_name;email;line1;postcode;city\n"
               "201;MME;DUPOND;Claire;claire@example.org;1 rue des Lilas;94000;Créteil\n202;M.;MARTIN;Paul;;;;\n"
               "203;MME;NOËL;Zoé;zoe@example.org;;;\n204;M.;GRAND;Luc;;;;\n");
  static_cast<void>(school.import({"students.csv", "guardians.csv", "bonds.csv"}));
  static_cast<void>(school.generate(tests::all()));
  CHECK(school.notify(tests::all(), {Channel::email}).emails == 3);
  int english = 0;
  int all = 0;
  for (const auto& entry : std::filesystem::directory_iterator(school.directory / "spool" / "new")) {
    std::ifstream in(entry.path());
    const std::string message{std::istreambuf_iterator<char>(in), {}};
    ++all;
    english += message.find("Content-Language: en\n") != std::string::npos &&
               message.find("Dear parents,") != std::string::npos;
  }
  CHECK(all == 3);
  CHECK(english == 2);  // guardian 201, for both children
  CHECK(school.languages("201;\n203;en\n").languages.changed == 2);
  auto database = school.database();
  CHECK(database.execAndGet("SELECT count(*) FROM guardian_language WHERE guardian_id = 201").getInt() == 2);
  CHECK_THROWS(database.exec("DELETE FROM guardian_language"));
  CHECK_THROWS_AS(static_cast<void>(school.languages("201;en\n201;pt\n")), Error);
}

TEST_CASE("a setting that leaves no room stops the run with the line, and nothing is changed") {
  const WordedSchool school;
  static_cast<void>(school.generate(tests::all()));
  std::string address = "1";
  for (int line = 2; line < 20; ++line) address += " / " + std::to_string(line);
  static_cast<void>(ops::set_setting(school.run(), "school.address", address));
  auto database = school.database();
  const auto batches = [&] { return database.execAndGet("SELECT count(*) FROM batch").getInt(); };
  const auto before = batches();
  try {
    static_cast<void>(school.notify(tests::all()));
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.fault() == Fault::usage);
    CHECK(std::string(error.what()).starts_with("car-letter:14: "));
  }
  CHECK(batches() == before);
  CHECK_FALSE(std::filesystem::exists(school.directory / "letters"));
  CHECK(database.execAndGet("SELECT count(*) FROM code WHERE notified_on IS NOT NULL").getInt() == 0);
  CHECK(school.notify(tests::all(), {Channel::email}).emails == 2);  // messages have no page
}

TEST_CASE("a stored text that this program cannot use stops the run, if the run needs it") {
  const WordedSchool school;
  static_cast<void>(school.set(greeting("Chers parents,")));
  static_cast<void>(school.generate(tests::all()));
  school.database().exec(
      "INSERT INTO wording SELECT kind, language, (SELECT max(batch_id) FROM batch), '[subject]' FROM wording");
  CHECK_THROWS_AS(static_cast<void>(school.notify(tests::all(), {Channel::email})), Error);
  CHECK(school.notify(tests::all(), {Channel::paper}).letters > 0);
}
