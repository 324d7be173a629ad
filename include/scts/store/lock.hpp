#pragma once

#include <chrono>
#include <filesystem>
#include <string_view>

#include "scts/files/lock_file.hpp"

/// The lock of a store: one process at a time may write.
namespace scts::store {

/// The right to write to a store: an advisory lock on `<store>.lock`, which the kernel frees even after kill -9.
class Lock {
 public:
  /// Waits at most `wait`; then throws Error(busy) that names the holder. `holder` is what others are told: `notify
  /// (pid 4211)`.
  Lock(const std::filesystem::path& store_file, std::chrono::milliseconds wait, std::string_view holder);

 private:
  files::LockFile file_;
};

/// Whether somebody holds a store's lock now; nothing is created, nobody is kept from it.
[[nodiscard]] bool is_locked(const std::filesystem::path& store_file);

}  // namespace scts::store
