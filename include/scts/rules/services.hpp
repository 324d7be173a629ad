#pragma once

#include <vector>

#include "scts/model/service.hpp"

/// What the rector's decisions make of a school's services.
namespace scts::rules {

/// A decision that stands in the system's configuration holds, whatever the store says. A mandatory service is
/// eligible, and one that is not eligible is not mandatory. Services that the school has not added yet follow its own,
/// without a title.
void lay_down(const LaidDown& decisions, std::vector<Service>& services);

/// The rector demands it, and the school has not opened it.
[[nodiscard]] inline bool owed(const Service& service) {
  return service.mandatory && !service.open;
}
/// It was open before the rector decided that the school may not open it.
[[nodiscard]] inline bool barred(const Service& service) {
  return service.open && !service.eligible;
}

}  // namespace scts::rules
