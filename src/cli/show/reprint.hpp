#pragma once

#include "cli/session.hpp"
#include "scts/ops/telling/reprint.hpp"

/// How it is told which letters were made again.
namespace scts::cli {

/// `original` is the batch whose files these are.
void show(const Session& session, const ops::Run& run, BatchId original, const ops::ReprintReport& report);

}  // namespace scts::cli
