#pragma once

#include "cli/session.hpp"
#include "scts/ops/codes/invalidate.hpp"

/// How it is told which codes were taken back.
namespace scts::cli {

void show(const Session& session, const ops::Run& run, const ops::InvalidateReport& report);

}  // namespace scts::cli
