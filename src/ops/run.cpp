#include "scts/ops/run.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "ops/telling/ending.hpp"
#include "scts/store/journal.hpp"

namespace scts::ops {

namespace {

/// In a batch of its own: what the command does itself can be undone by its batch's number, and this cannot.
std::optional<Departed> end_departed(const store::Store& store, const store::Lock& lock, const Run::Who& who,
                                     const Now& now) {
  if (!store::departures_due(store::Read(store), now.today)) return std::nullopt;
  store::Write write(store, lock);
  const auto batch = store::begin_batch(write, "departures", who.actor, now);
  const Departed departed{batch, store::end_departed(write, batch, now.today)};
  write.commit();
  return departed;
}

}  // namespace

Run::Run(const store::Store& store, Who who, const Now& now)
    : store_(store),
      who_(std::move(who)),
      now_(now),
      lock_(store.file(), who_.wait, fmt::format("'scts {}' (process {}, {})", who_.command, ::getpid(), who_.actor)) {
  // A dry run changes nothing: what a crash left waits for the next real one, and reads as what it will become.
  if (who_.dry_run) return;
  recovered_ = recover(store_, lock_);
  departed_ = end_departed(store_, lock_, who_, now_);
}

BatchId Run::begin(const store::Write& write) const {
  return store::begin_batch(write, who_.command, who_.actor, now_);
}

std::optional<BatchId> Run::commit(store::Write& write, BatchId batch) const {
  if (who_.dry_run) return std::nullopt;
  write.commit();
  return batch;
}

}  // namespace scts::ops
