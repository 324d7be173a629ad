#pragma once

/// What is piped or typed into the program.
namespace scts::files {

/// Reads standard input to its end, however long that takes; from then on it is a file without a name that holds the
/// same. Throws Error(failed).
void keep_standard_input();

}  // namespace scts::files
