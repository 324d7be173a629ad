#pragma once

#include <string>

#include "cli/session.hpp"
#include "scts/ops/school/services.hpp"

/// How it is told that services were opened and closed.
namespace scts::cli {

/// How `open-service` names it: with a title, if the school has not added it yet.
[[nodiscard]] std::string opening(const Service& service);

void show_opened(const Session& session, const ops::Run& run, const ops::ServiceReport& report);
void show_closed(const Session& session, const ops::Run& run, const ops::ServiceReport& report);
/// What the académie decided about services.
void show_decision(const Session& session, const ops::Run& run, const ops::ServiceReport& report);

}  // namespace scts::cli
