#include "scts/rules/attempts.hpp"

#include <doctest/doctest.h>

using namespace scts;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::sys_seconds kNoon{std::chrono::sys_days{std::chrono::year(2026) / 11 / 23} + 12h};

Attempts after(int failures, std::chrono::sys_seconds at) {
  Attempts attempts;
  for (int i = 0; i < failures; ++i) attempts = rules::after_failure(attempts, at);
  return attempts;
}

}  // namespace

TEST_CASE("the tenth wrong try locks a code, for an hour") {
  CHECK_FALSE(rules::is_locked(after(9, kNoon), kNoon));
  const auto locked = after(10, kNoon);
  CHECK(rules::is_locked(locked, kNoon + 59min));
  CHECK_FALSE(rules::is_locked(locked, kNoon + 60min));
}

TEST_CASE("tries while it is locked do not prolong the lock") {
  const auto locked = rules::after_failure(after(10, kNoon), kNoon + 30min);
  CHECK(rules::is_locked(locked, kNoon + 59min));
  CHECK_FALSE(rules::is_locked(locked, kNoon + 60min));
}

TEST_CASE("after the lock the next wrong try locks it again, after a quiet month ten are needed") {
  CHECK(rules::is_locked(rules::after_failure(after(10, kNoon), kNoon + 2h), kNoon + 2h));
  const auto later = rules::after_failure(after(10, kNoon), kNoon + 30 * 24h);
  CHECK(later.failures == 1);
  CHECK_FALSE(rules::is_locked(later, kNoon + 30 * 24h));
}

TEST_CASE("few tries a day add up") {
  Attempts attempts;
  for (int day = 0; day < 10; ++day) attempts = rules::after_failure(attempts, kNoon + day * 24h);
  CHECK(attempts.failures == 10);
  CHECK(rules::is_locked(attempts, kNoon + 9 * 24h));
}
