#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string_view>

#include "scts/store/store.hpp"

/// A copy of a school's store, whole and consistent, made while others work.
namespace scts::ops {

struct BackupRequest {
  std::filesystem::path file;
  bool replace = false;                    ///< an older copy of this store; nothing else is ever replaced
  std::chrono::milliseconds wait{60'000};  ///< for another backup to the same directory
};
struct BackupReport {
  std::int64_t bytes;
  std::int64_t last_batch;
};

/// Where the copy goes. Throws Error if it cannot: usage for the store itself or a directory, failed for a file that is
/// kept.
std::filesystem::path check_backup(const store::Store& store, const BackupRequest& request);
/// A consistent copy of the store while others work, 0600: whole and synced under its name, or not there. The key file
/// is not in it.
[[nodiscard]] BackupReport backup(const store::Store& store, const BackupRequest& request);
/// The same, handed out piece by piece; meanwhile it lies beside the store.
[[nodiscard]] BackupReport backup(const store::Store& store, std::chrono::milliseconds wait,
                                  const std::function<void(std::string_view)>& write);

}  // namespace scts::ops
