#pragma once

#include "cli/session.hpp"
#include "scts/ops/school/publication.hpp"

/// How it is shown when families see marks and absences.
namespace scts::cli {

/// The table of due dates, or why there is none.
void show(const Session& session, const ops::PublicationReport& report);
/// What a change came to; the JSON is that of the table.
void show_change(const Session& session, const ops::Run& run, const ops::PublicationReport& report);

}  // namespace scts::cli
