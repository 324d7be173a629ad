#pragma once

#include <cstdint>
#include <filesystem>

#include "scts/store/store.hpp"

/// Where letters and messages lie.
namespace scts::store {

/// What lay in `from`, or below, lies in `to` now. Returns how many places of batches that concerns.
std::int64_t move_places(const Write& write, const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace scts::store
