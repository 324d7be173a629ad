#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/ops/telling/recovered.hpp"
#include "scts/store/lock.hpp"
#include "scts/store/people/departures.hpp"
#include "scts/store/store.hpp"

/// A run: one execution of a command that may change the store.
namespace scts::ops {

/// What ended on the day for which it was announced.
struct Departed {
  BatchId batch;
  store::DepartureCounts counts;
};

/// One run of a command that may change something: it holds the store's lock, and knows who and when. Before it begins,
/// what a crash left is finished or undone, and the codes of those end who were to leave by today.
class Run {
 public:
  struct Who {
    std::string command;
    std::string actor;
    std::chrono::milliseconds wait{60'000};  ///< for the lock
    bool dry_run = false;                    ///< everything is done, and nothing committed
  };
  Run(const store::Store& store, Who who, const Now& now);

  [[nodiscard]] const store::Store& store() const { return store_; }
  [[nodiscard]] const store::Lock& lock() const { return lock_; }
  [[nodiscard]] const Now& now() const { return now_; }
  [[nodiscard]] bool dry_run() const { return who_.dry_run; }
  [[nodiscard]] const std::vector<Recovered>& recovered() const { return recovered_; }
  [[nodiscard]] const std::optional<Departed>& departed() const { return departed_; }

  /// Opens the run's numbered batch.
  [[nodiscard]] BatchId begin(const store::Write& write) const;
  /// Commits, unless this is a dry run; the batch if it stands.
  std::optional<BatchId> commit(store::Write& write, BatchId batch) const;

 private:
  const store::Store& store_;
  Who who_;
  Now now_;
  store::Lock lock_;
  std::vector<Recovered> recovered_;
  std::optional<Departed> departed_;
};

}  // namespace scts::ops
