#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "scts/model/date.hpp"
#include "scts/model/publication.hpp"

namespace scts::ops {

/// What families of one class see today, and will not any more.
struct Hidden {
  std::string service;
  ListedCouple listed;  ///< the students' own; without a division: in no class
  std::int64_t rows = 0;
  std::int64_t students = 0;
  std::optional<Date> until;  ///< the due date after which it is seen again; nothing: until one is set
};

}  // namespace scts::ops
