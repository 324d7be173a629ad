#include "scts/ops/run.hpp"

#include <doctest/doctest.h>

#include "ops/school.hpp"
#include "scts/error.hpp"

using namespace scts;
using tests::SmallSchool;

namespace {

constexpr std::chrono::milliseconds kAtOnce{0};

ops::Run::Who who(bool dry_run = false) {
  return {.command = "test", .actor = "test", .wait = kAtOnce, .dry_run = dry_run};
}
ops::Run::Clock at(const std::string& iso) {
  return [iso] { return tests::day(iso); };
}

Fault fault_of(const std::function<void()>& f) {
  try {
    f();
  } catch (const Error& error) {
    return error.fault();
  }
  FAIL("no error");
  return Fault::bug;
}

/// Invalidates in bulk, after a question.
struct Bulk {
  explicit Bulk(bool yes = true) {
    static_cast<void>(school.generate(tests::all()));
    request.selection = tests::all();
    request.confirm = [this, yes](const rules::Ending& ending) {
      CHECK_FALSE(store::is_locked(school.directory / "school.db"));
      asked = ending.codes;
      return yes;
    };
  }
  [[nodiscard]] ops::Agreed rehearse() const {
    const auto rehearsal = ops::Run::rehearsal(*school.store, who(), at("2026-09-03"));
    static_cast<void>(ops::invalidate(rehearsal, school.keyring(), request));
    return rehearsal.ask();
  }
  [[nodiscard]] ops::InvalidateReport run(const ops::Agreed& agreed) const {
    return ops::invalidate({*school.store, who(), at("2026-09-03"), agreed}, school.keyring(), request);
  }

  SmallSchool school;
  ops::InvalidateRequest request;
  std::int64_t asked = 0;
};

}  // namespace

TEST_CASE("a run asks before it takes the lock, and does what was agreed to") {
  const Bulk bulk;
  const auto agreed = bulk.rehearse();
  CHECK(bulk.asked == 4);
  CHECK(bulk.school.valid_codes() == 4);
  CHECK(bulk.run(agreed).invalidated == 4);
  CHECK(bulk.school.valid_codes() == 0);
}

TEST_CASE("a no is an end") {
  const Bulk bulk(false);
  CHECK(fault_of([&] { static_cast<void>(bulk.rehearse()); }) == Fault::failed);
  CHECK(bulk.school.valid_codes() == 4);
}

TEST_CASE("a run whose plan has changed since the answer does nothing") {
  const Bulk bulk;
  const auto agreed = bulk.rehearse();
  static_cast<void>(bulk.school.generate(tests::student("101"), true));
  CHECK(fault_of([&] { static_cast<void>(bulk.run(agreed)); }) == Fault::busy);
  CHECK(bulk.school.valid_codes() == 4);
}

TEST_CASE("a rehearsal and a dry run need no lock") {
  Bulk bulk;
  bulk.request.confirm = [](const rules::Ending&) { return true; };
  const store::Lock at_work(bulk.school.directory / "school.db", {.name = "somebody"});
  static_cast<void>(bulk.rehearse());
  const ops::Run dry_run(*bulk.school.store, who(tests::kDryRun), at("2026-09-03"));
  CHECK(ops::invalidate(dry_run, bulk.school.keyring(), bulk.request).invalidated == 4);
  CHECK(fault_of([&] { static_cast<void>(bulk.run({})); }) == Fault::busy);
}

TEST_CASE("a run by turns holds the lock only while it writes") {
  const SmallSchool school;
  const ops::Run run(*school.store, who(), at("2026-09-03"), ops::Run::Hold::by_turns);
  CHECK_FALSE(store::is_locked(school.directory / "school.db"));
  {
    auto write = run.write();
    CHECK(store::is_locked(school.directory / "school.db"));
    run.commit(write, run.begin(write));
  }
  CHECK_FALSE(store::is_locked(school.directory / "school.db"));
}

TEST_CASE("a clock that the store contradicts stops a run, and no dry run") {
  const SmallSchool school;
  const auto start = [&](const std::string& iso, ops::Run::Who who) {
    return ops::Run(*school.store, std::move(who), at(iso));
  };
  CHECK(fault_of([&] { static_cast<void>(start("1970-01-01", who())); }) == Fault::refused);
  CHECK(fault_of([&] { static_cast<void>(start("2040-02-29", who())); }) == Fault::refused);
  CHECK(start("2040-02-29", who(tests::kDryRun)).dry_run());
  auto accepted = who();
  accepted.accept_clock = true;
  CHECK(start("1970-01-01", accepted).now().today.iso() == "1970-01-01");
}
