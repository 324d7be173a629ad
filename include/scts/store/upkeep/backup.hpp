#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "scts/model/sealed.hpp"
#include "scts/store/store.hpp"

/// A copy of the store, taken while others work with it.
namespace scts::store {

struct Copied {
  std::int64_t bytes;
  std::int64_t last_batch;  ///< the newest in it; 0: none
};
/// Fills an empty file with the store as it is at one instant, while others read and write. It is not synced. Throws
/// Error: busy; failed if there is no space, or if the store is damaged (then so is the copy), with this hint.
[[nodiscard]] Copied copy(const Store& store, const std::filesystem::path& to, const char* if_damaged);

/// Which store a file is or is a copy of, in any version of it; nothing if it is none.
struct Identity {
  std::string store_id;
  Hash key_fingerprint;
  std::int64_t last_batch;  ///< the newest in it; 0: none
  std::string day;          ///< of that, or empty
  bool operator==(const Identity&) const = default;
};
[[nodiscard]] std::optional<Identity> identity_of(const std::filesystem::path& file);

}  // namespace scts::store
