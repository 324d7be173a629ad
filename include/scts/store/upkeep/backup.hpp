#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "scts/store/store.hpp"

/// A copy of the store, taken while others work with it.
namespace scts::store {

struct Copied {
  std::int64_t bytes;
  std::int64_t last_batch;  ///< the newest in it; 0: none
};
/// Fills an empty file with the store as it is at one instant, while others read and write. It is not synced. Throws
/// Error: busy; failed if there is no space, or if the store is damaged: then so is the copy.
[[nodiscard]] Copied copy(const Store& store, const std::filesystem::path& to);

/// Which store a file is or is a copy of, in any version of it; nothing if it is none.
struct Identity {
  std::string store_id;
  std::int64_t last_batch;  ///< the newest in it; 0: none
};
[[nodiscard]] std::optional<Identity> identity_of(const std::filesystem::path& file);

}  // namespace scts::store
