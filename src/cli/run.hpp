#pragma once

namespace scts::cli {

/// One invocation: parses, dispatches, catches; returns the exit status.
int run(int argc, char** argv);

}  // namespace scts::cli
