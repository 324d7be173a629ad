#include "ops/telling/ending.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ops/telling/mark.hpp"
#include "scts/deliver/maildir.hpp"
#include "scts/error.hpp"
#include "scts/files/lock.hpp"
#include "scts/files/placing.hpp"
#include "scts/files/staging.hpp"

namespace scts::ops {

namespace {

std::vector<Owner> owners_of(const store::Read& read, FileId file) {
  std::vector<Owner> owners;
  store::PlannedNotices(read).for_each_owner(file, [&](int, const Owner& owner) { owners.push_back(owner); });
  return owners;
}

/// By whoever made them: then this store is a copy of his, or his by another name.
bool at_work(const std::vector<store::Place>& places) {
  return std::any_of(places.begin(), places.end(), [](const auto& place) { return files::is_locked(place.staging); });
}

/// Nothing: its files are somebody else's to put in place.
std::optional<Recovered> end(const store::Store& store, const store::Lock& lock, const store::UnfinishedBatch& batch) {
  const bool made_elsewhere = at_work(batch.places);
  if (batch.state == store::BatchState::prepared) {
    undo(store, lock, batch.id, made_elsewhere ? std::vector<store::Place>() : batch.places);
    return Recovered{batch.id, Recovered::End::undone, {}, {}};
  }
  if (made_elsewhere) return std::nullopt;
  Recovered recovered{batch.id, Recovered::End::finished, publish(store, lock, batch.id, batch.places), {}};
  store::Write write(store, lock);
  store::forget_unreachable(write, batch.id);  // its report was never seen: the next run lists them as new
  write.commit();
  return recovered;
}

}  // namespace

void undo(const store::Store& store, const store::Lock& lock, BatchId batch, const std::vector<store::Place>& places) {
  for (const auto& place : places) files::discard(place.staging);
  store::Write write(store, lock);
  store::abort_batch(write, batch);
  write.commit();
}

std::vector<LostFile> publish(const store::Store& store, const store::Lock& lock, BatchId batch,
                              const std::vector<store::Place>& places) {
  std::vector<LostFile> lost;
  std::vector<FileId> damaged;
  for (const auto& place : places) demand_in_reach(store::Read(store), place.destination);
  for (const auto& place : places) {
    const store::Read read(store);
    const bool messages = place.channel == Channel::email;
    files::Placing placing(place.staging, messages ? deliver::outgoing(place.destination) : place.destination);
    deliver::MessageFinder moved(place.destination);
    store::for_each_file(read, batch, place.channel, [&](const store::PlannedFile& file) {
      if (placing.put(file.name) || (messages && moved.find(file.name))) return;
      damaged.push_back(file.id);
      lost.push_back({place.destination / file.name, owners_of(read, file.id)});
    });
    placing.sync();
    files::discard(place.staging);
  }
  store::Write write(store, lock);
  store::publish_batch(write, batch, damaged);
  write.commit();
  return lost;
}

std::vector<Recovered> recover(const store::Store& store, const store::Lock& lock) {
  std::vector<store::UnfinishedBatch> unfinished;
  {
    const store::Read read(store);
    unfinished = store::unfinished_batches(read);
  }
  std::vector<Recovered> all;
  for (const auto& batch : unfinished) {
    try {
      if (auto ended = end(store, lock, batch)) all.push_back(*std::move(ended));
    } catch (const Error& error) {  // not the store's own: without the store no command could go on
      if (error.fault() == Fault::bug) throw;
      const auto hint = error.hint().empty() ? "" : fmt::format(" ({})", error.hint());
      all.push_back({batch.id, Recovered::End::waiting, {}, error.what() + hint});
    }
  }
  return all;
}

}  // namespace scts::ops
