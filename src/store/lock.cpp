#include "scts/store/lock.hpp"

#include <fmt/format.h>

#include "scts/error.hpp"
#include "scts/files/lock.hpp"

namespace scts::store {

namespace {

std::filesystem::path lock_of(const std::filesystem::path& store_file) {
  return store_file.native() + ".lock";
}

}  // namespace

Lock::Lock(const std::filesystem::path& store_file, std::chrono::milliseconds wait, std::string_view holder)
    : file_(lock_of(store_file)) {
  if (file_.take(wait, holder)) return;
  throw Error(Fault::busy, fmt::format("the store is in use by {}", file_.holder()),
              "try again when it is done, or wait longer with --wait-lock SECONDS");
}

bool is_locked(const std::filesystem::path& store_file) {
  return files::is_locked(lock_of(store_file));
}

}  // namespace scts::store
