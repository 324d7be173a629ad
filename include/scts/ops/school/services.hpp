#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scts/ops/run.hpp"

/// The school joins the télé-services, and opens and closes each of them.
namespace scts::ops {

struct ServiceRequest {
  std::vector<std::string> services;  ///< empty: the declaration that the school uses the télé-services (guide, 4.2.1)
  std::optional<bool> eligible;       ///< what the académie decides; with one of these nothing is opened
  std::optional<bool> mandatory;
};
struct ServiceReport {
  bool joined = false;               ///< the declaration was made by this run
  std::vector<std::string> changed;  ///< opened, closed, or decided upon
  std::vector<std::string> already;  ///< were so before
};
/// Throws Error(refused): declaration missing (with services), service not eligible, an open service made ineligible.
[[nodiscard]] ServiceReport open_services(const Run& run, const ServiceRequest& request);
/// Throws Error(refused) for a mandatory service. Closing keeps a service's settings.
[[nodiscard]] ServiceReport close_services(const Run& run, const std::vector<std::string>& services);

}  // namespace scts::ops
