#pragma once

#include <string>
#include <vector>

namespace scts::cli {

/// The hidden command behind the shells' completions: `scts __complete -- WORD...`, the last word being the one to
/// complete (it may be empty). Prints one candidate a line, with a TAB and what it means; nothing where file names
/// belong. Never fails.
int complete(const std::vector<std::string>& words);

}  // namespace scts::cli
