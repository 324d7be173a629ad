#include "scts/rules/clock.hpp"

namespace scts::rules {

ClockDoubt doubt_clock(std::chrono::sys_seconds now, const LastWritten& last) {
  using namespace std::chrono_literals;
  constexpr auto tolerated = 10min;
  constexpr auto longest_pause = std::chrono::days(366);
  constexpr std::chrono::sys_days before_everything(2010y / 1 / 1);
  if (now < last.batch.value_or(before_everything) - tolerated) return ClockDoubt::behind;
  return last.anything && now > *last.anything + longest_pause ? ClockDoubt::ahead : ClockDoubt::none;
}

}  // namespace scts::rules
