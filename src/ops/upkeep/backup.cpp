#include "scts/ops/upkeep/backup.hpp"

#include <fmt/format.h>

#include "ops/telling/mark.hpp"
#include "scts/error.hpp"
#include "scts/files/destination.hpp"
#include "scts/files/new_file.hpp"
#include "scts/files/reading.hpp"
#include "scts/store/lock.hpp"
#include "scts/store/school/school.hpp"
#include "scts/store/telling/places.hpp"
#include "scts/store/upkeep/backup.hpp"
#include "scts/store/upkeep/vitals.hpp"

namespace scts::ops {

namespace fs = std::filesystem;

namespace {

constexpr unsigned kPrivate = 0600;
constexpr const char* kDamaged = "no copy was made, so that the good ones are kept: restore the store from one";

/// One name for each store and directory, whatever the copies are called: what a killed run left is found again.
fs::path partial_in(const fs::path& directory, const store::Store& store) {
  return directory / fmt::format("scts-backup-{}.partial", store::school(store::Read(store)).store_id);
}

bool same(const fs::path& one, const fs::path& other) {
  std::error_code none;  // one of them is not there: not the same
  return fs::equivalent(one, other, none);
}

/// The next copy knows the directory by its mark. Not beside the store: that is there whenever the store is. While
/// others are at work it is left for the next time.
void remember(const store::Store& store, const fs::path& directory) {
  if (directory == fs::canonical(store.file()).parent_path() || store::marked_place(store::Read(store), directory))
    return;
  try {
    const store::Lock lock(store.file(), store::Taker{"'scts backup'"});
    store::Write write(store, lock);
    mark(write, directory);
    write.commit();
  } catch (const std::exception&) {
    // The copy is made all the same; a store that only others may write keeps no such memory.
  }
}

}  // namespace

fs::path check_backup(const store::Store& store, const BackupRequest& request) {
  const auto& file = request.file;
  for (const auto& own : {store.file(), store.key_file(), fs::path(store.file().native() + ".lock"),
                          fs::path(store.file().native() + ".sending")}) {
    if (file == own || same(file, own)) {
      throw Error(Fault::usage, fmt::format("{}: this is the store's own file", file.native()),
                  "name a file on another disk");
    }
  }
  auto destination = files::destination(file);
  demand_in_reach(store::Read(store), destination.parent_path());
  if (!fs::exists(destination)) return destination;
  if (!request.replace) {
    throw Error(Fault::failed, fmt::format("{}: there is a file already", file.native()),
                "name each copy by its day, as school-$(date +%F).db; or replace the older one: --force");
  }
  const store::Read read(store);
  const auto old = store::identity_of(file);
  if (!old || old->store_id != store::school(read).store_id) {
    throw Error(Fault::failed, fmt::format("{}: not a copy of this store: it is not replaced", file.native()),
                "move it away, or give the copy another name");
  }
  if (old->last_batch > store::vitals(read).last_batch) {
    throw Error(
        Fault::failed,
        fmt::format("{}: batch {} in it is newer than this store: it is not replaced", file.native(), old->last_batch),
        "is it the store, and this one a copy?");
  }
  return destination;
}

BackupReport backup(const store::Store& store, const BackupRequest& request) {
  using Existing = files::NewFile::Existing;
  const auto destination = check_backup(store, request);
  remember(store, destination.parent_path());
  files::NewFile file(partial_in(destination.parent_path(), store), kPrivate, request.wait);
  const auto copied = store::copy(store, file.partial(), kDamaged);
  file.publish(destination, request.replace ? Existing::replace : Existing::keep);
  return {copied.bytes, copied.last_batch};
}

BackupReport backup(const store::Store& store, std::chrono::milliseconds wait,
                    const std::function<void(std::string_view)>& write) {
  const files::NewFile file(partial_in(store.file().parent_path(), store), kPrivate, wait);
  const auto copied = store::copy(store, file.partial(), kDamaged);
  files::read_pieces(file.partial(), write);
  return {copied.bytes, copied.last_batch};
}

}  // namespace scts::ops
