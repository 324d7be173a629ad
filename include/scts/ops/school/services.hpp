#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scts/model/service.hpp"
#include "scts/ops/run.hpp"

/// The school joins the télé-services, and opens and closes each of them.
namespace scts::ops {

struct ServiceRequest {
  std::vector<std::string> services;  ///< empty: the declaration that the school uses the télé-services (guide, 4.2.1)
  std::optional<bool> eligible;       ///< what the académie decides; with one of these nothing is opened
  std::optional<bool> mandatory;
  std::optional<std::string> title{};  ///< of the one service: it is added to the school's list, or renamed
  LaidDown laid_down{};
};
struct ServiceReport {
  bool joined = false;               ///< the declaration was made by this run
  std::vector<std::string> changed;  ///< opened, closed, or decided upon
  std::vector<std::string> already;  ///< were so before
};
/// Throws Error: refused for a declaration that is missing (with services), a service that is not eligible, an open or
/// mandatory one made ineligible, and what the rector decided otherwise; usage for a service that the school does not
/// have, unless it has a name that one can have, and a title.
[[nodiscard]] ServiceReport open_services(const Run& run, const ServiceRequest& request);
/// Throws Error(refused) for a mandatory service. Closing keeps a service's settings.
[[nodiscard]] ServiceReport close_services(const Run& run, const std::vector<std::string>& services,
                                           const LaidDown& laid_down = {});

}  // namespace scts::ops
