#pragma once

#include "cli/session.hpp"
#include "scts/ops/upkeep/backup.hpp"

/// How a copy of the store is told.
namespace scts::cli {

void show(const Session& session, const store::Store& store, const ops::BackupRequest& request,
          const ops::BackupReport& report);

}  // namespace scts::cli
