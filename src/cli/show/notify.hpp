#pragma once

#include "cli/session.hpp"
#include "scts/ops/telling/notify.hpp"

/// How it is told who was notified.
namespace scts::cli {

void show(const Session& session, const ops::Run& run, const ops::NotifyReport& report);

}  // namespace scts::cli
