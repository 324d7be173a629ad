#include "ops/telling/ending.hpp"

#include <fmt/format.h>

#include "ops/telling/mark.hpp"
#include "scts/deliver/maildir.hpp"
#include "scts/error.hpp"
#include "scts/files/placing.hpp"
#include "scts/files/staging.hpp"

namespace scts::ops {

namespace {

std::vector<Owner> owners_of(const store::Read& read, FileId file) {
  std::vector<Owner> owners;
  store::PlannedNotices(read).for_each_owner(file, [&](int, const Owner& owner) { owners.push_back(owner); });
  return owners;
}

Recovered end(const store::Store& store, const store::Lock& lock, const store::UnfinishedBatch& batch) {
  if (batch.state == store::BatchState::prepared) {
    undo(store, lock, batch.id, batch.places);
    return {batch.id, Recovered::End::undone};
  }
  Recovered recovered{batch.id, Recovered::End::finished, publish(store, lock, batch.id, batch.places)};
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
      all.push_back(end(store, lock, batch));
    } catch (const Error& error) {  // not the store's own: without the store no command could go on
      if (error.fault() == Fault::bug) throw;
      const auto hint = error.hint().empty() ? "" : fmt::format(" ({})", error.hint());
      all.push_back({batch.id, Recovered::End::waiting, {}, error.what() + hint});
    }
  }
  return all;
}

}  // namespace scts::ops
