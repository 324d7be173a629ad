#include "scts/ops/night/account.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <sqlite3.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "ops/school.hpp"
#include "scts/error.hpp"
#include "scts/ops/night/replicate.hpp"

using namespace scts;

namespace {

/// The morning after: Claire has opened an account with Léa's code, and Hugo's came with it.
struct Morning {
  tests::SmallSchool school;
  replica::Place place{school.directory / "replica" / "teleservices.db"};
  Now now = tests::day("2026-09-03");

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
    return {*Login::parse(login), code(student), *Date::parse(birth_date)};
  }
  [[nodiscard]] Code code(const char* student) const {
    return school.history(tests::student(student)).front().codes.front().code;
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

namespace {

/// Every letter and digit that has a twin, as the twin, but for the first character, which must stay small.
Code misread(const Code& code) {
  auto text = code.text();
  constexpr std::string_view twins = "O0I1S5B8Z2";
  for (std::size_t i = 1; i < text.size(); ++i) {
    const auto at = twins.find(text[i]);
    if (at != std::string_view::npos) text[i] = twins[at ^ 1];
  }
  return *Code::parse(text);
}

/// What is asked of databases while it lives: the statements that run on connections that are opened meanwhile.
class Listening {
 public:
  Listening() {
    heard().clear();
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(&listen));
  }
  ~Listening() { sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&listen)); }
  Listening(const Listening&) = delete;
  Listening& operator=(const Listening&) = delete;

  static std::vector<std::string>& heard() {
    static std::vector<std::string> statements;
    return statements;
  }

 private:
  static int listen(sqlite3* database, char**, const sqlite3_api_routines*) {
    return sqlite3_trace_v2(
        database, SQLITE_TRACE_STMT,
        [](unsigned, void*, void* statement, void*) {
          heard().emplace_back(sqlite3_sql(static_cast<sqlite3_stmt*>(statement)));
          return 0;
        },
        nullptr);
  }
};

}  // namespace

TEST_CASE("a misread code opens what it opens as it is written, once") {
  const Morning morning;
  auto open = morning.target();
  auto request = morning.request("other", "101", "2013-02-14");
  request.code = misread(morning.code("101"));
  CHECK_THROWS_AS(static_cast<void>(ops::open_account(open, request, "un mot de passe", morning.now)), Error);
  CHECK(morning.tries() == 0);  // used: who knows the birth date is told so
  request.login = *Login::parse("claire");
  CHECK(ops::attach_code(open, request, morning.now).already);
}

TEST_CASE("right, wrong, misread and unknown codes are asked about in the same way") {
  const Morning morning;
  const auto code = morning.code("103");
  const auto statements = [&](const Code& typed, const char* birth_date) {
    const Listening listening;
    auto open = morning.target();
    const ops::AttachRequest request{*Login::parse("new"), typed, *Date::parse(birth_date)};
    try {
      static_cast<void>(ops::open_account(open, request, "un mot de passe", morning.now));
    } catch (const Error&) {
    }
    return Listening::heard();
  };
  const auto wrong = statements(code, "2000-01-01");
  CHECK(wrong.size() > 4);
  CHECK(statements(misread(code), "2000-01-01") == wrong);
  CHECK(statements(Code(5), "2000-01-01") == wrong);
  const auto about_codes = [](const std::vector<std::string>& all) {
    return std::count_if(all.begin(), all.end(), [](const auto& sql) { return says(sql, "WHERE c.hash = ?1"); });
  };
  CHECK(about_codes(wrong) == 1);
  const auto right = statements(code, "2012-12-31");
  CHECK(about_codes(right) == 1);
  CHECK(statements(misread(code), "2012-12-31") == right);
}
