#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "scts/store/store.hpp"

/// When something last happened to the store, for those who watch over it.
namespace scts::store {

/// When something last happened; how far and how big the store is.
struct Vitals {
  std::optional<std::chrono::sys_seconds> last_import;
  std::optional<std::chrono::sys_seconds> last_notification;
  std::optional<std::chrono::sys_seconds> last_replication;
  std::int64_t last_batch;  ///< 0: none
  std::int64_t bytes;       ///< of the store's file
};
[[nodiscard]] Vitals vitals(const Read& read);

}  // namespace scts::store
