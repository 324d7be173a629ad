#pragma once

#include "cli/show/list.hpp"
#include "scts/ops/codes/history.hpp"

/// How couples are shown with all their codes.
namespace scts::cli {

/// In clear only if the display is in the journal.
enum class Codes { clear, masked };

[[nodiscard]] List history_list(const Session& session, Codes codes);
void add(List& list, const ops::HistoryEntry& entry, Codes codes);

}  // namespace scts::cli
