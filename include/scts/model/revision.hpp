#pragma once

#include <array>
#include <cstdint>

#include "scts/model/id.hpp"

namespace scts {

/// A state of a store: its newest batch, and what tells that batch from one of the same number in a store that was
/// restored from a backup.
struct Revision {
  BatchId batch;
  std::array<std::uint8_t, 16> token;
  bool operator==(const Revision&) const = default;
};

}  // namespace scts
