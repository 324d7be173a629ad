#include "exchange/ahead.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <thread>

#include "reading.hpp"
#include "scts/error.hpp"

namespace scts::exchange {

namespace {

constexpr int kMany = 5000;  // more than fit between the threads

void give(RosterSink& sink, int count) {
  for (int i = 1; i <= count; ++i) sink.mef(MefCode(fmt::format("M{}", i)), "label", i);
}

/// Refuses the third record.
struct Refusing : Seen {
  void mef(const MefCode& mef, const std::string& label, long line) override {
    if (line == 3) throw Error(Fault::failed, "the third");
    Seen::mef(mef, label, line);
  }
};

}  // namespace

TEST_CASE("records read ahead come in the file's order, on the caller's thread") {
  const auto reading = std::this_thread::get_id();
  bool elsewhere = false;
  Seen seen;
  read_ahead(
      [&](RosterSink& sink) {
        elsewhere = std::this_thread::get_id() != reading;
        give(sink, kMany);
        sink.warning(kMany + 1, "id", "odd");
      },
      seen);
  CHECK(elsewhere);
  REQUIRE(seen.lines.size() == kMany);
  CHECK(seen.lines.front() == "1 mef M1|label");
  CHECK(seen.lines.back() == fmt::format("{0} mef M{0}|label", kMany));
  CHECK(seen.warnings == std::vector<std::string>{fmt::format("{}: id: odd", kMany + 1)});
}

TEST_CASE("a fault of the file is told after what stood before it") {
  Seen seen;
  CHECK_THROWS_WITH_AS(read_ahead(
                           [](RosterSink& sink) {
                             give(sink, 700);
                             throw Error(Fault::failed, "line 701");
                           },
                           seen),
                       "line 701", Error);
  CHECK(seen.lines.size() == 700);
}

TEST_CASE("a sink that refuses ends the reading") {
  Refusing sink;
  bool finished = false;
  CHECK_THROWS_WITH_AS(read_ahead(
                           [&](RosterSink& to) {
                             give(to, 100 * kMany);
                             finished = true;
                           },
                           sink),
                       "the third", Error);
  CHECK_FALSE(finished);
  CHECK(sink.lines.size() == 2);
}

}  // namespace scts::exchange
