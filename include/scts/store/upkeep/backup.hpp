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

/// The store_id of a store or a copy of one, of any version; nothing if the file is none.
[[nodiscard]] std::optional<std::string> store_id_of(const std::filesystem::path& file);

}  // namespace scts::store
