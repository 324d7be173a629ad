#pragma once

#include <string>

#include "scts/ops/upkeep/metrics.hpp"

/// What Prometheus reads of a store.
namespace scts::cli {

[[nodiscard]] std::string metrics_text(const ops::Metrics& metrics);

}  // namespace scts::cli
