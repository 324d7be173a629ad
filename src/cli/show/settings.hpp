#pragma once

#include "cli/session.hpp"
#include "scts/ops/school/settings.hpp"

/// How the school's settings are shown.
namespace scts::cli {

void show(const Session& session, const std::vector<ops::Setting>& settings);

}  // namespace scts::cli
