#include "cli/commands.hpp"

#include <fmt/format.h>

#include <array>

#include "cli/suggest.hpp"
#include "scts/error.hpp"

namespace scts::cli {

namespace {

constexpr auto kCommands = std::to_array<Command>({
    {"init", "--uai UAI --name NAME", "create a school's store and its key file", declare_init},
    {"import", "FILE...", "bring students, guardians and bonds from SIECLE exports or CSV", declare_import},
    {"export", "WHAT [SELECTION]", "write lists as CSV or JSON", declare_export},
    {"status", "", "show services, codes and the last import", declare_status},
    {"open-service", "[SERVICE...]", "declare that the school uses the télé-services, or open a service",
     declare_open_service},
    {"close-service", "SERVICE...", "close a service, keeping its settings", declare_close_service},
    {"set-publication", "SERVICE", "decide when families see marks or absences", declare_set_publication},
    {"generate-car", "SELECTION", "create activation codes for guardians", declare_generate_car},
    {"generate-cae", "SELECTION", "create activation codes for students", declare_generate_cae},
    {"notify", "SELECTION --by CHANNELS", "tell codes by e-mail and by letter", declare_notify},
    {"invalidate", "SELECTION", "take codes back", declare_invalidate},
    {"history", "SELECTION", "show couples with all their codes", declare_history},
    {"lookup", "", "tell whose code was typed, and why it does not work", declare_lookup},
    {"search", "[NAME]", "find students and guardians", declare_search},
    {"doubtful", "[DOUBT...]", "list data that deserves a look", declare_doubtful},
    {"replicate", "", "bring the télé-services database up to date", declare_replicate},
    {"account", "open | attach | detach | show | list", "the accounts that parents and pupils open with their codes",
     declare_account},
    {"spool", "list | send | retry", "hand the messages to the mail system", declare_spool},
    {"template", "list | show NAME | set NAME FILE | check [NAME [FILE]]", "the wording of letters and messages",
     declare_template},
    {"check", "[--repair]", "look for damage to the store, its key, letters and messages", declare_check},
    {"backup", "FILE", "copy the store while others work", declare_backup},
    {"config", "list | get NAME | set NAME VALUE", "the school's settings", declare_config},
});

}  // namespace

std::span<const Command> commands() {
  return kCommands;
}

const Command* find_command(std::string_view name) {
  for (const auto& command : kCommands) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

std::string usage_of(const Command& command) {
  return fmt::format("scts {}{}{}", command.name, command.usage.empty() ? "" : " ", command.usage);
}

void unknown_command(const std::string& name) {
  std::vector<std::string> names{"help"};
  for (const auto& command : kCommands) names.emplace_back(command.name);
  const auto near = suggest(name, names);
  throw Error(Fault::usage, fmt::format("\"{}\" is not a command of scts", name),
              near.empty() ? "'scts --help' lists the commands" : fmt::format("did you mean 'scts {}'?", near));
}

void declare_globals(Options& options, Globals& globals) {
  options.value("--store", globals.store, "FILE", "the school's store (else SCTS_STORE, else the configuration)");
  options.value("--config", globals.config, "FILE", "the configuration file");
  options.flag("--json", globals.json, "print the result as JSON, see scts-json(7)");
  options.flag("--csv", globals.csv, "print a list as CSV");
  options.flag("-q,--quiet", globals.quiet, "print no result for people");
  options.count("-v,--verbose", globals.verbose, "print more");
  options.value("--color", globals.color, "WHEN", "auto, always or never");
  options.flag("-y,--yes", globals.yes, "answer yes to what would be asked");
  options.value("--wait-lock", globals.wait_lock, "SECONDS", "how long to wait for another scts at work (60)");
  options.flag("-h,--help", globals.help, "print this help");
  options.flag("--version", globals.version, "print the version");
}

}  // namespace scts::cli
