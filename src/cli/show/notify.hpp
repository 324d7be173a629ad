#pragma once

#include "cli/session.hpp"
#include "cli/show/entries.hpp"
#include "scts/ops/telling/notify.hpp"

/// How it is told who was notified.
namespace scts::cli {

[[nodiscard]] EntryList notify_list(const Session& session, CodeKind kind, bool dry_run);
void show(const Session& session, const ops::Run& run, const ops::NotifyReport& report, EntryList& list);

}  // namespace scts::cli
