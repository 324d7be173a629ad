#pragma once

#include "cli/session.hpp"
#include "cli/show/entries.hpp"
#include "scts/ops/codes/invalidate.hpp"

/// How it is told which codes were taken back.
namespace scts::cli {

[[nodiscard]] EntryList invalidate_list(const Session& session, CodeKind kind, bool dry_run);
void show(const Session& session, const ops::Run& run, const ops::InvalidateReport& report, EntryList& list);

}  // namespace scts::cli
