#pragma once

#include <chrono>
#include <optional>

#include "scts/model/message.hpp"

/// What becomes of a message after its mailer ended.
namespace scts::rules {

/// EX_TEMPFAIL of sysexits.h: the one exit status on which mailers agree that it means "later".
inline constexpr int kTemporary = 75;

/// How long to wait after this many attempts that were put off; nothing once it was tried often enough.
[[nodiscard]] std::optional<std::chrono::minutes> delay_after(int attempts);

struct Verdict {
  MessageState state;
  std::optional<Trouble> trouble;             ///< nothing if it was sent
  std::optional<std::chrono::minutes> delay;  ///< of a deferred message
};
/// What is known of a message after its mailer ended. `attempts` counts this one.
[[nodiscard]] Verdict judge(const Ending& ending, int attempts);

}  // namespace scts::rules
