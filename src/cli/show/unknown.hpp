#pragma once

#include <string>
#include <vector>

#include "cli/session.hpp"
#include "cli/show/json.hpp"
#include "scts/ops/telling/evidence.hpp"

/// How letters and messages are told that the store does not know.
namespace scts::cli {

/// "batch 14 is not known to this store, and 3 files of it are there (car-0754321P-000014-301.pdf, …)".
[[nodiscard]] std::string unknown_batch(const ops::UnknownFiles& files);
[[nodiscard]] Json json_of(const std::vector<ops::UnknownFiles>& files);
void warn_of(const Session& session, const std::vector<ops::UnknownFiles>& files);

}  // namespace scts::cli
