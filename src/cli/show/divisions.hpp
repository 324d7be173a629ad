#pragma once

#include "cli/session.hpp"
#include "scts/ops/school/report.hpp"

/// How it is shown how far each class is.
namespace scts::cli {

void show(const Session& session, const ops::DivisionReport& report);

}  // namespace scts::cli
