#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include "ops/school.hpp"
#include "scts/store/journal.hpp"
#include "scts/store/people/people.hpp"
#include "scts/store/school/listings.hpp"
#include "scts/store/telling/notices.hpp"

namespace {

using scts::BatchId;
using scts::CodeKind;
using scts::Selection;
using scts::tests::day;
using scts::tests::SmallSchool;

constexpr int kFirst = 1000;  ///< id of the first student; his guardians follow

/// So many families more: two guardians, a mark, an absence, both kinds of codes, half of them told, the
/// others not reached; the second guardian's is ended, and of every tenth family his bond is gone.
void add_families(const SmallSchool& school, int count) {
  {
    const auto run = school.run();
    scts::store::Write write(*school.store, run.lock());
    const auto batch = run.begin(write);
    const auto each = fmt::format(
        "WITH RECURSIVE f(n, id) AS (SELECT 0, {} UNION ALL SELECT n + 1, id + 10 FROM f WHERE n + 1 < {}) ", kFirst,
        count);
    const auto add = [&](const std::string& rows) { write.database().exec(each + rows); };
    add("INSERT INTO student SELECT id, '', 'ROUX', '', 'Aya', '2012-01-01', 'M' || (n / 30), 'D' || (n / 30), '', '', "
        "'', "
        "'', '', '', '', '', NULL, 'roux aya', NULL FROM f");
    for (const int guardian : {1, 2}) {
      add(fmt::format(
          "INSERT INTO guardian SELECT id + {}, '', 'ROUX', '', 'Zoé', id || '@example.org', '', '1 RUE', '', '', '', "
          "'94000', 'CRETEIL', '', NULL, 'roux zoe', NULL FROM f",
          guardian));
      add(fmt::format("INSERT INTO bond SELECT id, id + {0}, {0} FROM f", guardian));
    }
    const auto by = std::to_string(batch.value());
    add("INSERT INTO test SELECT id, 'D' || (n / 30), '', '', NULL, NULL, '20', '1', 0, " + by + " FROM f");
    add("INSERT INTO mark SELECT id, id, '12', " + by + " FROM f");
    add("INSERT INTO absence SELECT id, id, '2026-09-01', '2026-09-01', '', 0, 0, " + by + " FROM f");
    static_cast<void>(run.commit(write, batch));
  }
  static_cast<void>(school.generate(scts::tests::all()));
  scts::ops::GenerateRequest own{scts::tests::all()};
  own.kind = CodeKind::cae;
  static_cast<void>(scts::ops::generate_codes(school.run(), school.keyring(), own));
  const auto run = school.run();
  scts::store::Write write(*school.store, run.lock());
  const auto batch = run.begin(write);
  write.database().exec(fmt::format(
      "INSERT INTO delivered_file VALUES (1000, {1}, 'email', 'a', 1, randomblob(32), 'published', NULL);"
      "INSERT INTO notice (batch_id, code_id, channel, state, file_id, page, told_on) SELECT {1}, code_id, 'email', "
      "'told', 1000, 1, '2026-09-03' FROM code WHERE student_id % 20 = 0;"
      "INSERT INTO unreachable SELECT code_id, 'no_address', {1} FROM code WHERE student_id % 20 <> 0;"
      "UPDATE code SET ended_on = '2026-09-04', reason = 'departure' WHERE guardian_id % 10 = 2 AND student_id >= {0};"
      "INSERT INTO event (batch_id, what, student_id, guardian_id, code_id) SELECT {1}, 'code-invalidated', "
      "student_id, "
      "guardian_id, code_id FROM code WHERE ended_on IS NOT NULL;"
      "DELETE FROM bond WHERE guardian_id % 100 = 2 AND student_id >= {0}",
      kFirst, batch.value()));
  static_cast<void>(run.commit(write, batch));
}

/// Steps that the database takes while this lives. To find a row by an index is one, however many others there are.
class Steps {
 public:
  explicit Steps(const scts::store::Read& read) : handle_(read.database().getHandle()) {
    sqlite3_trace_v2(
        handle_, SQLITE_TRACE_PROFILE,
        [](unsigned, void* self, void* statement, void*) {
          static_cast<Steps*>(self)->count_ +=
              sqlite3_stmt_status(static_cast<sqlite3_stmt*>(statement), SQLITE_STMTSTATUS_VM_STEP, 1);
          return 0;
        },
        this);
  }
  ~Steps() { sqlite3_trace_v2(handle_, 0, nullptr, nullptr); }
  Steps(const Steps&) = delete;
  Steps& operator=(const Steps&) = delete;
  [[nodiscard]] int count() const { return count_; }

 private:
  sqlite3* handle_;
  int count_ = 0;
};

/// Each way of one to be selected, with a name for it.
std::vector<std::pair<std::string, Selection>> of_one(const SmallSchool& school) {
  std::vector<std::pair<std::string, Selection>> all;
  const auto add = [&](const char* name) -> Selection& { return all.emplace_back(name, Selection()).second; };
  add("student").students = {std::to_string(kFirst)};
  add("guardian").guardians = {std::to_string(kFirst + 1)};
  add("former guardian").guardians = {std::to_string(kFirst + 2)};
  add("division").divisions = {scts::DivisionCode("D0")};
  add("mef").mefs = {scts::MefCode("M0")};
  Selection pair;
  pair.bonds_given = true;
  pair.bonds = {scts::Bond{scts::StudentId(kFirst), scts::GuardianId(kFirst + 1)}};
  add("pairs") = pair;
  auto& batch = add("batch");
  batch.batch = school.generate(pair, true).batch;
  return all;
}

/// What each reader of a selection takes for it.
std::vector<std::pair<std::string, int>> steps(int families) {
  const SmallSchool school;
  add_families(school, families);
  std::vector<std::pair<std::string, int>> all;
  const auto today = day("2026-09-05").today;
  const auto nothing = [](const auto&) {};
  const auto unread = [](scts::CodeId, const scts::store::SealedCode&) { return std::string(); };
  for (const auto& [name, selection] : of_one(school)) {
    const auto measure = [&, &name = name, &selection = selection](std::string_view who, auto&& read_it) {
      const auto run = school.run();
      scts::store::Write write(*school.store, run.lock());
      const Steps steps(write);
      read_it(write, scts::store::Chosen(write, selection, today));
      all.emplace_back(fmt::format("{} by {}", who, name), steps.count());
    };
    for (const auto kind : {CodeKind::car, CodeKind::cae}) {
      measure(scts::name(kind),
              [&](const auto& read, const auto& of) { for_each_owner(read, kind, of, today, nothing); });
      measure(fmt::format("{} to tell", scts::name(kind)), [&](const auto& read, const auto& of) {
        for_each_candidate(read, kind, of, scts::LetterOrder::division, today, scts::Per::bond, nothing);
      });
    }
    measure("history", [&](const auto& read, const auto& of) { for_each_history(read, of, nothing); });
    measure("log", [&](const auto& write, const auto& of) { record_shown(write, BatchId(1), of); });
    measure("search",
            [&](const auto& read, const auto& of) { find_owners(read, CodeKind::car, {}, of, today, nothing); });
    for (const auto& listing : scts::store::listings()) {
      if (!listing.selectable && !selection.batch) continue;
      measure(listing.name, [&, &selection = selection](const auto& read, const auto&) {
        scts::store::Rows(read, listing, selection, today).for_each(listing.columns, unread, nothing);
      });
    }
  }
  return all;
}

}  // namespace

TEST_CASE("what is selected of a large school takes as many steps as of a small one") {
  const auto small = steps(60);
  const auto large = steps(1200);
  REQUIRE(small.size() == large.size());
  for (std::size_t i = 0; i < small.size(); ++i) {
    CHECK_MESSAGE(large[i].second < 2 * small[i].second + 500, large[i].first, ": ", small[i].second, " steps, then ",
                  large[i].second);
  }
}
