#include "ops/telling/ending.hpp"

#include <algorithm>

#include "scts/deliver/maildir.hpp"
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
    const bool made_elsewhere = at_work(batch.places);
    if (batch.state == store::BatchState::prepared) {
      undo(store, lock, batch.id, made_elsewhere ? std::vector<store::Place>() : batch.places);
      all.push_back({batch.id, false, {}});
    } else if (!made_elsewhere) {
      all.push_back({batch.id, true, publish(store, lock, batch.id, batch.places)});
      store::Write write(store, lock);
      store::forget_unreachable(write, batch.id);  // its report was never seen: the next run lists them as new
      write.commit();
    }
  }
  return all;
}

}  // namespace scts::ops
