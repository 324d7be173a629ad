#include "scts/ops/run.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "ops/telling/delivery.hpp"
#include "scts/store/journal.hpp"

namespace scts::ops {

Run::Run(const store::Store& store, Who who, const Now& now)
    : store_(store),
      who_(std::move(who)),
      now_(now),
      lock_(store.file(), who_.wait, fmt::format("'scts {}' (process {}, {})", who_.command, ::getpid(), who_.actor)) {
  // A dry run changes nothing: what a crash left waits for the next real one, and reads as what it will become.
  if (!who_.dry_run) recovered_ = recover(store_, lock_);
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
