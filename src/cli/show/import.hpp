#pragma once

#include "cli/show/list.hpp"
#include "scts/ops/people/import.hpp"

/// How it is told what an import came to.
namespace scts::cli {

/// `changes`: the list of them that was shown meanwhile, if one was.
/// What a new school year entails, before its changes; in JSON it stands in the report.
void show(const Session& session, const ops::NewYear& year);
void show(const Session& session, const ops::Run& run, const ops::ImportReport& report, List* changes);

}  // namespace scts::cli
