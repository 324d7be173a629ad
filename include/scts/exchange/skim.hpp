#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

#include "scts/model/skimmed.hpp"

namespace scts::exchange {

/// What a look at the records of an export found.
struct Skim {
  bool plain = false;       ///< it is as SIECLE writes it, whose each record is, too; else what was told is of no use
  std::size_t persons = 0;  ///< students or guardians
};

/// Whether the record of that kind and id is read. Asked on another thread.
using Wanted = std::function<bool(Skimmed::Kind kind, std::int64_t id)>;

}  // namespace scts::exchange
