#pragma once

#include <string>

#include "cli/session.hpp"
#include "scts/ops/upkeep/restore.hpp"

/// How a copy is told that takes the store's place.
namespace scts::cli {

[[nodiscard]] std::string question(const ops::RestoreRequest& request, const ops::RestorePlan& plan);
/// Of a dry run.
void show_plan(const Session& session, const ops::RestoreRequest& request, const ops::RestorePlan& plan);
void show(const Session& session, const ops::RestoreRequest& request, const ops::RestoreReport& report);

}  // namespace scts::cli
