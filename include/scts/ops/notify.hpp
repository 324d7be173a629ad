#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "scts/model/notice.hpp"
#include "scts/model/selection.hpp"
#include "scts/ops/run.hpp"
#include "scts/secret/keyring.hpp"

namespace scts::ops {

/// What a notification is going to do, before anything is written.
struct NotifyPlan {
  std::int64_t emails = 0;
  std::int64_t letters = 0;
};

struct NotifyRequest {
  Selection selection;
  std::vector<Channel> channels;  ///< in order of preference
  bool again = false;             ///< codes that were told already, of named individuals (guide, 4.3.3)
  std::filesystem::path output;   ///< where letters go
  std::filesystem::path spool;    ///< the Maildir where messages go
  std::function<bool(const NotifyPlan&)> confirm;
  std::function<void(std::int64_t done, std::int64_t of)> progress;
  /// With `again`, in bulk: a reminder of codes that were told so long ago and never used.
  std::optional<std::chrono::days> unused_for = {};
  bool retry_returned = false;  ///< try what came back once more, to the same address
};

struct UnreachableCouple {
  Bond bond;
  Unreachable reason;
  bool first_time = false;  ///< no earlier run listed it
};
struct LetterSet {
  std::filesystem::path path;
  int count = 0;
};
struct NotifyReport {
  std::optional<BatchId> batch;  ///< nothing if nobody was told
  std::int64_t emails = 0;
  std::int64_t letters = 0;
  std::int64_t already_notified = 0;
  std::int64_t told_lately = 0;  ///< of a reminder: left out, and so are the next two
  std::int64_t never_told = 0;
  std::int64_t used = 0;
  std::vector<UnreachableCouple> unreachable;
  std::vector<LetterSet> files;
  std::filesystem::path manifest;  ///< page ↔ bond; empty without letters
  std::filesystem::path spool;     ///< empty without messages
};

/// Guide, 4.3.2; reminders and what came back: 4.3.3. Throws Error(refused) while no service is open, Error(usage)
/// while a setting that a letter or message needs is missing.
[[nodiscard]] NotifyReport notify(const Run& run, const secret::Keyring& keyring, const NotifyRequest& request);

}  // namespace scts::ops
