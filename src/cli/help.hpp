#pragma once

#include <string>
#include <vector>

#include "cli/commands.hpp"

namespace scts::cli {

int print_version();
/// All commands, a line each. Asked for, it is a result; else it is the answer to a missing command (2).
int print_overview(bool asked);
/// Of a command or an action; of a command that has actions, with a line for each.
[[nodiscard]] std::string command_help(const Command& row, const Options& options);
/// `scts help [COMMAND [ACTION]]`: the man page, or the short help where there is no man.
int print_manual(const std::vector<std::string>& words);

}  // namespace scts::cli
