#pragma once

#include <string>
#include <vector>

#include "scts/model/service.hpp"

/// A service of the school, by the name that somebody typed.
namespace scts::ops {

/// Throws Error(usage), with the names that exist.
[[nodiscard]] Service& service_named(std::vector<Service>& services, const std::string& name);

}  // namespace scts::ops
