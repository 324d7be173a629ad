#pragma once

#include <functional>
#include <span>
#include <string_view>

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

/// One row of the table: adding a command is adding a row, a cmd_<name>.cpp, a man page and a transcript.
struct Command {
  std::string_view name;
  std::string_view usage;  ///< what follows the name
  std::string_view summary;
  Action (*declare)(Options& options);  ///< registers the options; called for the chosen command only
};

[[nodiscard]] std::span<const Command> commands();
[[nodiscard]] const Command* find_command(std::string_view name);
/// "scts notify SELECTION --by CHANNELS".
[[nodiscard]] std::string usage_of(const Command& command);
/// Throws Error(usage), with the command that was perhaps meant.
[[noreturn]] void unknown_command(const std::string& name);

/// The options that every command has.
void declare_globals(Options& options, Globals& globals);

Action declare_account(Options& options);
Action declare_backup(Options& options);
Action declare_check(Options& options);
Action declare_close_service(Options& options);
Action declare_config(Options& options);
Action declare_doubtful(Options& options);
Action declare_export(Options& options);
Action declare_generate_cae(Options& options);
Action declare_generate_car(Options& options);
Action declare_history(Options& options);
Action declare_import(Options& options);
Action declare_init(Options& options);
Action declare_invalidate(Options& options);
Action declare_lookup(Options& options);
Action declare_notify(Options& options);
Action declare_open_service(Options& options);
Action declare_replicate(Options& options);
Action declare_search(Options& options);
Action declare_set_publication(Options& options);
Action declare_spool(Options& options);
Action declare_status(Options& options);
Action declare_template(Options& options);

}  // namespace scts::cli
