#pragma once

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "cli/options.hpp"
#include "cli/session.hpp"

namespace scts::cli {

/// Exit statuses that are no errors (those are in Fault).
inline constexpr int kDone = 0;
inline constexpr int kPartly = 3;   ///< some could not be reached, for the first time
inline constexpr int kNothing = 5;  ///< nothing matched, where --exit-code asks for it
inline constexpr int kLater = 75;   ///< nothing could be done yet: try again

/// What a command does once its options are parsed; returns the exit status.
using Action = std::function<int(const Session&)>;

/// One row of the table: a command, or an action of the command before it (`spool send`). A command that has actions
/// does nothing itself.
struct Command {
  std::string_view name;
  std::string_view usage;  ///< what follows the name
  std::string_view summary;
  Action (*declare)(Options& options);  ///< registers the options, of the chosen row only; none where actions follow
};

/// All rows, each command before its actions.
[[nodiscard]] std::span<const Command> commands();
/// Null if there is none.
[[nodiscard]] const Command* find_command(std::string_view name);
/// The command that an action belongs to; a command itself.
[[nodiscard]] const Command& command_of(const Command& row);
[[nodiscard]] std::vector<const Command*> actions_of(const Command& command);
[[nodiscard]] bool is_action(const Command& row);
/// "send", of "spool send".
[[nodiscard]] std::string_view last_word(const Command& row);
/// "scts notify SELECTION --by CHANNELS".
[[nodiscard]] std::string usage_of(const Command& row);

/// Throws Error(usage), with the command that was perhaps meant.
[[noreturn]] void unknown_command(const std::string& name);
/// Throws Error(usage), with the action that was perhaps meant.
[[noreturn]] void unknown_action(const Command& command, const std::string& name);
[[noreturn]] void missing_action(const Command& command);

/// The options that every command has.
void declare_globals(Options& options, Globals& globals);
/// All options of the row.
Action declare(const Command& row, Options& options, Globals& globals);

}  // namespace scts::cli
