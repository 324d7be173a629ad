#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/ops/telling/evidence.hpp"
#include "scts/store/lock.hpp"
#include "scts/store/upkeep/backup.hpp"

/// A copy of a store takes the store's place.
namespace scts::ops {

struct RestorePlan {
  /// What stands where the store is to be.
  enum class Standing {
    none,
    older,      ///< this store, with no batch that the copy lacks
    newer,      ///< this store, with batches that are lost to it then
    other,      ///< another store
    unreadable  ///< damaged, or no store at all
  };
  store::Identity backup;
  Standing standing = Standing::none;
  std::int64_t standing_batch = 0;  ///< its newest
  std::filesystem::path kept{};     ///< where it stays; empty: there is none
  bool operator==(const RestorePlan&) const = default;
};

struct RestoreRequest {
  std::filesystem::path backup;
  std::filesystem::path store;
  std::optional<std::filesystem::path> key;  ///< becomes the store's, if there is none
  bool replace = false;                      ///< also what is newer, another store's, or unreadable
  std::string actor;
  bool accept_clock = false;  ///< somebody has looked at it
  store::Taker taker;
  std::function<bool(const RestorePlan&)> confirm;  ///< asked if something stands there
};
struct RestoreReport {
  RestorePlan plan;
  BatchId batch{0};
  Evidence evidence{};             ///< what the restored store does not know
  std::int64_t messages_away = 0;  ///< it took for unsent, and they lie among those that were sent
};

/// Throws Error: usage, failed or refused, if it cannot or must not be done; changes nothing.
[[nodiscard]] RestorePlan check_restore(const RestoreRequest& request, const Now& now);
/// Whenever it is killed, what stood there stands whole, or the copy does; what stood there is never destroyed. Throws
/// Error as `check_restore`; busy while others are at work.
[[nodiscard]] RestoreReport restore(const RestoreRequest& request, const Now& now);

}  // namespace scts::ops
