#pragma once

#include "cli/session.hpp"
#include "scts/ops/codes/generate.hpp"

/// How it is told which codes were created.
namespace scts::cli {

void show(const Session& session, const ops::Run& run, const ops::GenerateReport& report);

}  // namespace scts::cli
