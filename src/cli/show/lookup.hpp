#pragma once

#include "cli/session.hpp"
#include "scts/ops/codes/lookup.hpp"

/// How it is told whose code was typed; codes are masked.
namespace scts::cli {

void show(const Session& session, const ops::LookupReport& report);

}  // namespace scts::cli
