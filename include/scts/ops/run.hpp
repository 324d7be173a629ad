#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/model/sealed.hpp"
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

/// Throws Error(refused) if what was written contradicts the clock.
void demand_clock(const store::Read& read, const Now& now);

/// What must be asked before a plan is carried out.
struct Question {
  Hash plan;                  ///< of all that would be done: two plans that differ have two
  std::function<bool()> ask;  ///< false: no
  std::string cancelled;      ///< what did not happen then
};
/// The plans of the questions that were answered with yes.
using Agreed = std::vector<Hash>;

/// One run of a command that may change something: it holds the store's lock, and knows who and when. Before it begins,
/// what a crash left is finished or undone, and the codes of those end who were to leave by today. What it writes is
/// dated: a clock that the store contradicts stops it, with Error(refused).
///
/// Nobody waits inside the lock: what has to be asked is planned in a rehearsal, which needs no lock and changes
/// nothing, and asked after it. Then the run plans again, and goes on only if its plan is the one that was agreed to.
class Run {
 public:
  struct Who {
    std::string command;
    std::string actor;
    std::chrono::milliseconds wait{60'000};                    ///< for the lock
    bool dry_run = false;                                      ///< everything is done, and nothing committed
    std::function<void(const std::string& why)> on_wait = {};  ///< after a second of waiting
    bool accept_clock = false;                                 ///< somebody has looked at it
    std::function<void(BatchId)> on_done = {};                 ///< the run's batch is done, and stays so
  };
  using Clock = std::function<Now()>;  ///< read once the lock is held: the wait for it may pass midnight
  /// How long the lock is held: over the whole run, or only while something is written.
  enum class Hold { throughout, by_turns };

  Run(const store::Store& store, Who who, const Clock& clock, Hold hold = Hold::throughout);
  /// As it was agreed to.
  Run(const store::Store& store, Who who, const Clock& clock, Agreed agreed);
  Run(const store::Store& store, Who who, const Now& now) : Run(store, std::move(who), [now] { return now; }) {}
  [[nodiscard]] static Run rehearsal(const store::Store& store, Who who, const Clock& clock);

  [[nodiscard]] const store::Store& store() const { return store_; }
  /// Throws std::bad_optional_access where none is held: in a rehearsal, a dry run, and by turns.
  [[nodiscard]] const store::Lock& lock() const { return lock_.value(); }
  [[nodiscard]] const Now& now() const { return now_; }
  [[nodiscard]] const std::string& actor() const { return who_.actor; }
  [[nodiscard]] bool dry_run() const { return who_.dry_run; }
  /// Its questions were asked and answered.
  [[nodiscard]] bool was_rehearsed() const { return agreed_.has_value(); }
  [[nodiscard]] const std::vector<Recovered>& recovered() const { return recovered_; }
  [[nodiscard]] const std::optional<Departed>& departed() const { return departed_; }
  /// What others are told of this run while they wait for it, and it for them.
  [[nodiscard]] store::Taker taker() const;

  /// A change of the store. In a rehearsal and in a dry run it begins where a run would, and is never committed.
  [[nodiscard]] store::Write write() const;
  /// Opens the run's numbered batch.
  [[nodiscard]] BatchId begin(const store::Write& write) const;
  /// Commits, unless this is a dry run; the batch if it stands.
  std::optional<BatchId> commit(store::Write& write, BatchId batch) const;
  /// For a batch of more commits than one, after the last.
  void done(BatchId batch) const;

  /// Whether what was planned is to be done. In a rehearsal it is not: the questions are kept until `ask`. A run that
  /// nobody rehearsed asks at once, while others wait: for callers whose answer is ready. Throws Error: failed if the
  /// answer is no, busy if another plan was agreed to.
  [[nodiscard]] bool goes_on(std::vector<Question> questions) const;
  /// Asks what the rehearsal brought up. Throws Error(failed) if the answer is no.
  [[nodiscard]] Agreed ask() const;

 private:
  Run(const store::Store& store, Who who, bool rehearsal);
  void start(const Clock& clock);
  [[nodiscard]] bool changes_nothing() const { return rehearsal_ || who_.dry_run; }

  const store::Store& store_;
  Who who_;
  bool rehearsal_;
  Now now_;
  std::optional<store::Lock> lock_;
  std::optional<Agreed> agreed_;  ///< nothing: whatever the plan is
  mutable std::vector<Question> questions_;
  std::vector<Recovered> recovered_;
  std::optional<Departed> departed_;
};

/// What was asked about is not so any more.
[[noreturn]] void refuse_changed();

}  // namespace scts::ops
