#pragma once

#include "cli/session.hpp"
#include "scts/ops/night/replicate.hpp"

/// How it is told what a replication brought to the replica.
namespace scts::cli {

void show(const Session& session, const ops::Run& run, const replica::Place& place, const ops::ReplicateReport& report);
/// What a full replication would change.
void show(const Session& session, const replica::Place& place, const ops::VerifyReport& report);

}  // namespace scts::cli
