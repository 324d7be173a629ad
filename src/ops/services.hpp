#pragma once

#include <string>
#include <vector>

#include "scts/model/service.hpp"

namespace scts::ops {

/// The service of this name. Throws Error(usage), with the names that exist.
[[nodiscard]] Service& service_named(std::vector<Service>& services, const std::string& name);

}  // namespace scts::ops
