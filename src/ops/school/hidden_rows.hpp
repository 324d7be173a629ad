#pragma once

#include <functional>
#include <string>
#include <vector>

#include "scts/ops/school/hidden.hpp"
#include "scts/store/night/changes.hpp"

/// What a change takes out of families' sight.
namespace scts::ops {

/// From when a student's row is seen.
using Seen = std::function<std::optional<Date>(StudentId, const store::Sight&)>;

/// Of the touched rows of a service those that are seen today as it `was`, and are not as it `is`; by class.
[[nodiscard]] std::vector<Hidden> hidden_rows(const store::Touched& touched, const std::string& service, Date today,
                                              const Seen& was, const Seen& is);

}  // namespace scts::ops
