#include "ops/school/service_named.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scts/error.hpp"

namespace scts::ops {

Service& service_named(std::vector<Service>& services, const std::string& name) {
  const auto it =
      std::find_if(services.begin(), services.end(), [&](const Service& service) { return service.name == name; });
  if (it != services.end()) return *it;
  std::string known;
  for (const auto& service : services) known += fmt::format("{}{}", known.empty() ? "" : ", ", service.name);
  throw Error(Fault::usage, fmt::format("no service \"{}\"", name),
              fmt::format("the services are: {}; scts open-service NAME --title \"…\" adds one", known));
}

}  // namespace scts::ops
