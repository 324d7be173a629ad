#pragma once

#include "cli/session.hpp"
#include "scts/ops/school/settings.hpp"
#include "scts/ops/telling/places.hpp"

/// How the school's settings are shown.
namespace scts::cli {

void show(const Session& session, const std::vector<ops::Setting>& settings);
void show(const Session& session, const ops::Run& run, const ops::MoveReport& report);

}  // namespace scts::cli
