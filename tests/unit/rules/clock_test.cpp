#include "scts/rules/clock.hpp"

#include <doctest/doctest.h>

using namespace scts;
using namespace scts::rules;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::sys_seconds kBatch = std::chrono::sys_days(2026y / 11 / 23) + 9h;
constexpr LastWritten kLast{kBatch, kBatch + 24h};

}  // namespace

TEST_CASE("a clock that was set back is doubted, one that was corrected is not") {
  CHECK(doubt_clock(kBatch - 1h, kLast) == ClockDoubt::behind);
  CHECK(doubt_clock(kBatch - 24h, kLast) == ClockDoubt::behind);
  CHECK(doubt_clock(std::chrono::sys_seconds(60s), kLast) == ClockDoubt::behind);
  CHECK(doubt_clock(kBatch - 5min, kLast) == ClockDoubt::none);
  CHECK(doubt_clock(kBatch, kLast) == ClockDoubt::none);
  // What leaves no batch says nothing of it: a wrong clock that was believed once does not count for ever.
  CHECK(doubt_clock(kBatch + 1h, kLast) == ClockDoubt::none);
}

TEST_CASE("a clock more than a year later is doubted, the end of a summer is not") {
  CHECK(doubt_clock(std::chrono::sys_days(2040y / 2 / 29), kLast) == ClockDoubt::ahead);
  CHECK(doubt_clock(kBatch + std::chrono::days(300), kLast) == ClockDoubt::none);
  CHECK(doubt_clock(kBatch + std::chrono::days(366), kLast) == ClockDoubt::none);
  CHECK(doubt_clock(kBatch + std::chrono::days(368), kLast) == ClockDoubt::ahead);
}

TEST_CASE("a store without a batch is not made in 1970") {
  CHECK(doubt_clock(std::chrono::sys_seconds(60s), {}) == ClockDoubt::behind);
  CHECK(doubt_clock(kBatch, {}) == ClockDoubt::none);
}
