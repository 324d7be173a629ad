#pragma once

#include "cli/session.hpp"
#include "scts/ops/school/services.hpp"

/// How it is told that services were opened and closed.
namespace scts::cli {

void show_opened(const Session& session, const ops::Run& run, const ops::ServiceReport& report);
void show_closed(const Session& session, const ops::Run& run, const ops::ServiceReport& report);
/// What the académie decided about services.
void show_decision(const Session& session, const ops::Run& run, const ops::ServiceReport& report);

}  // namespace scts::cli
