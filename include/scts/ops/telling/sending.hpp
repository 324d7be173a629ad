#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "scts/model/message.hpp"
#include "scts/ops/run.hpp"

/// Messages leave the spool, each at most once unless a human asks for more:
///
///   commit: sending          killed from here on, nobody knows whether the mailer took it: the next run says unknown
///   the mailer runs
///   commit: what came of it  sent only if the mailer read all of it and ended with 0
namespace scts::ops {

struct SendRequest {
  std::optional<std::int64_t> limit;       ///< messages at most, 0: all; nothing: the setting mail.per_run
  std::optional<BatchId> batch;            ///< only what this batch made
  std::optional<std::string> redirect_to;  ///< a rehearsal: all go to this mailbox, and no state changes
  std::chrono::seconds patience{60};       ///< for each message; then the mailer is killed
  std::function<void(std::int64_t done, std::int64_t of)> progress;
  std::function<bool()> stop = {};  ///< no further message, please
};

/// A message that deserves a look.
struct MessageFate {
  std::string file;
  MessageState state;
  Trouble trouble;
  std::string said;  ///< the first line that the mailer printed
};
struct SendReport {
  std::optional<BatchId> batch;  ///< nothing if nothing was written down
  std::int64_t sent = 0;
  std::int64_t deferred = 0;
  std::int64_t failed = 0;
  std::int64_t unknown = 0;
  std::int64_t left = 0;          ///< whose turn it is, but not in this run
  std::int64_t still_in_new = 0;  ///< of those sent: they could not be moved to cur/
  std::string why_in_new;
  bool stopped = false;  ///< after a message whose fate is unknown: whatever made it so would do it to the next
  std::vector<MessageFate> messages;
};
/// One process sends at a time; others may change the store while a mailer runs, if the run holds its lock by turns.
/// Throws Error: usage if mail.sender is not set; busy if the spool is out of reach; failed if the mailer cannot be
/// started (nothing was sent then).
[[nodiscard]] SendReport send(const Run& run, const SendRequest& request);

}  // namespace scts::ops
