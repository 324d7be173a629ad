#pragma once

#include "cli/session.hpp"
#include "scts/ops/school/status.hpp"

/// How the home screen is shown.
namespace scts::cli {

void show(const Session& session, const ops::StatusReport& report);

}  // namespace scts::cli
