#include "cli/help.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>

#include "scts/error.hpp"

namespace scts::cli {

namespace {

constexpr const char* kExitStatuses =
    "\nExit status: 0 done, 1 failed, 2 usage or configuration, 3 done in part, 4 refused by a rule,\n"
    "             5 nothing matched (with --exit-code), 70 a bug, 75 busy: try again.\n";

/// Man pages of a tree that is not installed stand beside the build.
std::string page(const std::string& name) {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  for (const char* place : {"../man", "../../man"}) {
    const auto file = program.parent_path() / place / (name + ".1");
    if (!error && std::filesystem::exists(file)) return std::filesystem::weakly_canonical(file).native();
  }
  return name;
}

/// The options of a help text, after an empty line.
std::string from_options(const std::string& help) {
  const auto at = help.find("\nOptions:");
  return at == std::string::npos ? "" : help.substr(at);
}

}  // namespace

int print_version() {
  std::puts("scts " SCTS_VERSION);
  return kDone;
}

int print_overview(bool asked) {
  std::string text =
      "scts: activation codes of the télé-services, from a school's exports to letters and messages\n\n"
      "Usage: scts [options] COMMAND ...\n\nCommands:\n";
  for (const auto& command : commands()) {
    if (!is_action(command)) text += fmt::format("  {:<15} {}\n", command.name, command.summary);
  }
  text += fmt::format("  {:<15} {}\n", "help", "show the manual of a command");
  Globals globals;
  Options options("", "");
  declare_globals(options, globals);
  text += from_options(options.help()) + kExitStatuses;
  std::fputs(text.c_str(), asked ? stdout : stderr);
  return asked ? kDone : static_cast<int>(Fault::usage);
}

std::string command_help(const Command& row, const Options& options) {
  auto help = options.help();
  std::string actions;
  for (const auto* action : actions_of(row)) {
    actions += fmt::format("  {:<15} {}\n", last_word(*action), action->summary);
  }
  if (!actions.empty()) {
    const auto rest = from_options(help);
    help = help.substr(0, help.size() - rest.size()) + "\nActions:\n" + actions + rest;
  }
  return help + kExitStatuses + fmt::format("\nManual: scts help {}\n", command_of(row).name);
}

int print_manual(const std::vector<std::string>& words) {
  const bool general = words.empty() || words.front() == "help";
  const auto* row = general ? nullptr : find_command(words.front());
  if (!general && (!row || is_action(*row))) unknown_command(words.front());
  if (row && !row->declare && words.size() == 2) {
    const auto* action = find_command(fmt::format("{} {}", words.front(), words.back()));
    if (!action) unknown_action(*row, words.back());
    row = action;
  } else if (words.size() > 1) {
    throw Error(Fault::usage, "help is given for one command at a time");
  }
  const auto file = page(general ? "scts" : "scts-" + words.front());
  ::execlp("man", "man", file.c_str(), nullptr);
  if (general) return print_overview(true);
  Globals globals;
  Options options(usage_of(*row), std::string(row->summary));
  static_cast<void>(declare(*row, options, globals));
  std::fputs(command_help(*row, options).c_str(), stdout);
  return kDone;
}

}  // namespace scts::cli
