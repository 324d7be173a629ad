#pragma once

#include "cli/show/list.hpp"
#include "scts/ops/codes/history.hpp"

/// How couples are shown with all their codes.
namespace scts::cli {

[[nodiscard]] List history_list(const Session& session);
void add(List& list, const ops::HistoryEntry& entry);

}  // namespace scts::cli
