#pragma once

#include "cli/show/list.hpp"
#include "scts/store/people/roster_diff.hpp"

/// How the changes of an import are shown.
namespace scts::cli {

/// In text a line each (`+` added, `~` changed, `-` gone) and one for each field; in CSV a row a field; in JSON the
/// beginning of the import's own document.
[[nodiscard]] List change_list(const Session& session);
void add(const Session& session, List& list, const store::RosterChange& change);

}  // namespace scts::cli
