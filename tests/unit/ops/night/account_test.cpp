#include "scts/ops/night/account.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "ops/school.hpp"
#include "scts/error.hpp"
#include "scts/ops/night/replicate.hpp"

using namespace scts;

namespace {

/// The morning after: Claire has opened an account with Léa's code, and Hugo's came with it.
struct Morning {
  tests::SmallSchool school;
  replica::Place place{school.directory / "replica" / "teleservices.db"};

  Morning() {
    static_cast<void>(school.generate(tests::all()));
    auto made = ops::make_replica(place, {}, false);
    static_cast<void>(ops::replicate(school.run(), school.keyring(), made, false));
    auto open = target();
    static_cast<void>(ops::open_account(open, request("claire", "101", "2013-02-14"), "un mot de passe", now));
    static_cast<void>(ops::open_account(open, request("zoe", "103", "2012-12-31"), "un mot de passe", now));
  }

  [[nodiscard]] ops::OpenReplica target() const { return ops::open_replica(place, {}); }
  [[nodiscard]] ops::AttachRequest request(const char* login, const char* student, const char* birth_date) const {
    const auto code = school.history(tests::student(student)).front().codes.front().code;
    return {*Login::parse(login), code, *Date::parse(birth_date)};
  }
  [[nodiscard]] ops::AttachReport attach(const char* login, const char* student, const char* birth_date) const {
    auto open = target();
    return ops::attach_code(open, request(login, student, birth_date), now);
  }
  /// What is said to whoever attaches, or opens.
  [[nodiscard]] std::string refusal(const char* login, const char* student, const char* birth_date) const {
    return words([&] { static_cast<void>(attach(login, student, birth_date)); });
  }
  [[nodiscard]] std::string refusal_to_open(const char* login, const char* student, const char* birth_date) const {
    auto open = target();
    const auto asked = request(login, student, birth_date);
    return words([&] { static_cast<void>(ops::open_account(open, asked, "un mot de passe", now)); });
  }
  [[nodiscard]] std::int64_t tries() const {
    const SQLite::Database database(place.text());
    SQLite::Statement row(database, "SELECT ifnull(sum(failures), 0) FROM attempt");
    row.executeStep();
    return row.getColumn(0).getInt64();
  }

 private:
  template <class Act>
  static std::string words(Act act) {
    try {
      act();
    } catch (const Error& error) {
      CHECK(error.fault() == Fault::refused);
      return std::string(error.what()) + " | " + error.hint();
    }
    return "done";
  }

  Now now = tests::day("2026-09-03");
};

bool says(const std::string& text, const char* part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a code that the account has already is no error, and nothing changes") {
  const Morning morning;
  for (const auto& [student, birth_date] : {std::pair("101", "2013-02-14"), std::pair("102", "2011-05-01")}) {
    const auto report = morning.attach("claire", student, birth_date);
    CHECK(report.already);
    CHECK(report.codes == 0);
    CHECK(report.children.size() == 2);
  }
}

TEST_CASE("of a code that came with a sibling's, who knows the birth date is told to log in") {
  const Morning morning;
  CHECK(says(morning.refusal("zoe", "102", "2011-05-01"), "log in, it is there already"));
  CHECK(says(morning.refusal_to_open("other", "102", "2011-05-01"), "log in, it is there already"));
  CHECK(says(morning.refusal_to_open("claire", "102", "2011-05-01"), "log in, it is there already"));
  CHECK_FALSE(says(morning.refusal("claire", "103", "2012-12-31"), "log in"));
}

TEST_CASE("who lacks the birth date learns nothing of where the code is, and the try counts") {
  const Morning morning;
  const auto unknown = morning.refusal("zoe", "103", "2000-01-01");
  CHECK(says(unknown, "open nothing"));
  CHECK(morning.refusal("claire", "102", "2000-01-01") == unknown);
  CHECK(morning.refusal("zoe", "102", "2000-01-01") == unknown);
  CHECK(morning.refusal_to_open("other", "102", "2000-01-01") == unknown);
  CHECK(morning.tries() == 4);
  CHECK(morning.attach("claire", "102", "2011-05-01").already);
  CHECK(morning.tries() == 4);
}
