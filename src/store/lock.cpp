#include "scts/store/lock.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scts/error.hpp"
#include "scts/files/lock.hpp"
#include "scts/files/ownership.hpp"

namespace scts::store {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::milliseconds kUnnoticed{1000};  // so long nobody wonders why nothing happens

fs::path lock_of(const fs::path& store_file) {
  return store_file.native() + ".lock";
}
fs::path outbox_of(const fs::path& store_file) {
  return store_file.native() + ".sending";
}

constexpr const char* kInUse = "the store is in use by";

using Try = std::function<bool(std::chrono::milliseconds wait)>;
using Holder = std::function<std::string()>;

void wait_for(const Taker& taker, const char* busy, const Try& attempt, const Holder& holder) {
  const auto quietly = std::min(taker.wait, kUnnoticed);
  if (attempt(quietly)) return;
  if (taker.wait > quietly) {
    if (taker.on_wait) taker.on_wait(fmt::format("{} {}", busy, holder()));
    if (attempt(taker.wait - quietly)) return;
  }
  throw Error(Fault::busy, fmt::format("{} {}", busy, holder()),
              "try again when it is done, or wait longer with --wait-lock SECONDS");
}

files::LockFile take(const fs::path& store_file, const fs::path& path, const Taker& taker, const char* busy) {
  files::demand_ours(store_file, "the store");
  files::LockFile file(path);
  wait_for(
      taker, busy, [&](std::chrono::milliseconds wait) { return file.take(wait, taker.name); },
      [&] { return file.holder(); });
  return file;
}

}  // namespace

Lock::Lock(const fs::path& store_file, const Taker& taker)
    : file_(take(store_file, lock_of(store_file), taker, kInUse)) {}

Outbox::Outbox(const fs::path& store_file, const Taker& taker)
    : file_(take(store_file, outbox_of(store_file), taker, "messages are being sent by")) {}

void demand_idle(const fs::path& store_file, const Taker& taker, const Try& idle) {
  wait_for(taker, kInUse, idle, [&] { return files::LockFile(lock_of(store_file)).holder(); });
}

bool is_locked(const fs::path& store_file) {
  return files::is_locked(lock_of(store_file));
}
bool is_sending(const fs::path& store_file) {
  return files::is_locked(outbox_of(store_file));
}

}  // namespace scts::store
