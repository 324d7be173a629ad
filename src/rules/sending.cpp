#include "scts/rules/sending.hpp"

#include <array>

namespace scts::rules {

std::optional<std::chrono::minutes> delay_after(int attempts) {
  using namespace std::chrono_literals;
  constexpr std::array<std::chrono::minutes, 5> delays{15min, 1h, 4h, 12h, 24h};
  if (attempts < 1 || attempts > static_cast<int>(delays.size())) return std::nullopt;
  return delays[static_cast<std::size_t>(attempts - 1)];
}

Verdict judge(const Ending& ending, int attempts) {
  switch (ending.kind) {
    case Ending::Kind::exited:
      break;
    case Ending::Kind::killed:
      return {MessageState::unknown, Trouble{Trouble::Kind::signal, ending.number}, {}};
    case Ending::Kind::timed_out:
      return {MessageState::unknown, Trouble{Trouble::Kind::time_out, ending.number}, {}};
  }
  const Trouble status{Trouble::Kind::exit, ending.number};
  if (ending.number == 0) {
    if (ending.read_all) return {MessageState::sent, {}, {}};
    return {MessageState::unknown, Trouble{Trouble::Kind::half_read}, {}};
  }
  if (ending.number != kTemporary) return {MessageState::failed, status, {}};
  const auto delay = delay_after(attempts);
  return {delay ? MessageState::deferred : MessageState::failed, status, delay};
}

}  // namespace scts::rules
