#include "cli/commands.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/suggest.hpp"
#include "scts/error.hpp"

namespace scts::cli {

// Each stands in its cmd_<name>.cpp; nobody but the table calls them.
Action declare_account_attach(Options& options);
Action declare_account_detach(Options& options);
Action declare_account_export(Options& options);
Action declare_account_import(Options& options);
Action declare_account_list(Options& options);
Action declare_account_open(Options& options);
Action declare_account_show(Options& options);
Action declare_account_unlock(Options& options);
Action declare_backup(Options& options);
Action declare_check(Options& options);
Action declare_close_service(Options& options);
Action declare_config_get(Options& options);
Action declare_config_list(Options& options);
Action declare_config_move(Options& options);
Action declare_config_set(Options& options);
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
Action declare_restore(Options& options);
Action declare_search(Options& options);
Action declare_set_publication(Options& options);
Action declare_spool_list(Options& options);
Action declare_spool_retry(Options& options);
Action declare_spool_send(Options& options);
Action declare_status(Options& options);
Action declare_template_check(Options& options);
Action declare_template_list(Options& options);
Action declare_template_set(Options& options);
Action declare_template_show(Options& options);

namespace {

constexpr auto kCommands = std::to_array<Command>({
    {"init", "--uai UAI --name NAME", "create a school's store and its key file", declare_init},
    {"import", "FILE...", "bring students, guardians and bonds from SIECLE exports or lists", declare_import},
    {"export", "WHAT [SELECTION]", "write lists as CSV, workbooks or JSON", declare_export},
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
    {"account", "ACTION", "the accounts that parents and pupils open with their codes", nullptr},
    {"account open", "--login LOGIN --birth-date DATE", "open an account with a code", declare_account_open},
    {"account attach", "--login LOGIN --birth-date DATE", "add a code to an account", declare_account_attach},
    {"account detach", "--login LOGIN", "take codes away from an account", declare_account_detach},
    {"account unlock", "", "let a code be tried again after wrong tries", declare_account_unlock},
    {"account show", "--login LOGIN", "show what an account sees today", declare_account_show},
    {"account list", "", "list all accounts", declare_account_list},
    {"account export", "FILE", "take accounts out of a replica, into a file", declare_account_export},
    {"account import", "FILE", "bring accounts from a file into a replica", declare_account_import},
    {"spool", "ACTION", "hand the messages to the mail system", nullptr},
    {"spool list", "", "show messages and where they stand", declare_spool_list},
    {"spool send", "", "hand over the messages whose turn it is", declare_spool_send},
    {"spool retry", "[FILE...]", "queue messages again", declare_spool_retry},
    {"template", "ACTION", "the wording of letters and messages", nullptr},
    {"template list", "", "show the templates and their languages", declare_template_list},
    {"template show", "NAME", "print a template, ready to be edited", declare_template_show},
    {"template set", "NAME FILE", "make a file the school's own text", declare_template_set},
    {"template check", "[NAME [FILE]]", "tell all that is wrong with a text", declare_template_check},
    {"check", "[--repair]", "look for damage to the store, its key, letters and messages", declare_check},
    {"backup", "FILE", "copy the store while others work", declare_backup},
    {"restore", "BACKUP", "put a copy back in the store's place", declare_restore},
    {"config", "ACTION", "the school's settings", nullptr},
    {"config list", "", "show all settings and what they mean", declare_config_list},
    {"config get", "NAME", "print one setting", declare_config_get},
    {"config set", "NAME VALUE", "change a setting; an empty value takes it back", declare_config_set},
    {"config move", "FROM TO", "say where letters and messages lie that you moved", declare_config_move},
});

std::vector<std::string> names_of(const std::vector<const Command*>& rows) {
  std::vector<std::string> names;
  names.reserve(rows.size());
  for (const auto* row : rows) names.emplace_back(last_word(*row));
  return names;
}

}  // namespace

std::span<const Command> commands() {
  return kCommands;
}

const Command* find_command(std::string_view name) {
  const auto found =
      std::find_if(kCommands.begin(), kCommands.end(), [&](const Command& row) { return row.name == name; });
  return found == kCommands.end() ? nullptr : &*found;
}

const Command& command_of(const Command& row) {
  return *find_command(row.name.substr(0, row.name.find(' ')));
}

std::vector<const Command*> actions_of(const Command& command) {
  std::vector<const Command*> actions;
  for (const auto& row : kCommands) {
    if (is_action(row) && &command_of(row) == &command) actions.push_back(&row);
  }
  return actions;
}

bool is_action(const Command& row) {
  return row.name.find(' ') != std::string_view::npos;
}

std::string_view last_word(const Command& row) {
  return row.name.substr(row.name.find(' ') + 1);
}

std::string usage_of(const Command& row) {
  return fmt::format("scts {}{}{}", row.name, row.usage.empty() ? "" : " ", row.usage);
}

void unknown_command(const std::string& name) {
  std::vector<std::string> names{"help"};
  for (const auto& row : kCommands) {
    if (!is_action(row)) names.emplace_back(row.name);
  }
  const auto near = suggest(name, names);
  throw Error(Fault::usage, fmt::format("\"{}\" is not a command of scts", name),
              near.empty() ? "'scts --help' lists the commands" : fmt::format("did you mean 'scts {}'?", near));
}

void unknown_action(const Command& command, const std::string& name) {
  const auto near = suggest(name, names_of(actions_of(command)));
  throw Error(Fault::usage, fmt::format("\"{}\" is not an action of {}", name, command.name),
              near.empty() ? fmt::format("'scts {} --help' lists its actions", command.name)
                           : fmt::format("did you mean 'scts {} {}'?", command.name, near));
}

void missing_action(const Command& command) {
  throw Error(Fault::usage,
              fmt::format("{} takes one of: {}", command.name, fmt::join(names_of(actions_of(command)), ", ")),
              fmt::format("scts help {}", command.name));
}

void declare_globals(Options& options, Globals& globals) {
  options.begin_globals();
  options.value("--store", globals.store, "FILE", "the school's store (else SCTS_STORE, else the configuration)");
  options.value("--config", globals.config, "FILE", "the configuration file");
  options.flag("--json", globals.json, "print the result as JSON, see scts-json(7)");
  options.flag("--csv", globals.csv, "print a list as CSV");
  options.exclude("--json", {"--csv"});
  options.flag("-q,--quiet", globals.quiet, "print no result for people");
  options.count("-v,--verbose", globals.verbose, "print more");
  options.choice("--color", globals.color, "WHEN", "auto, always or never",
                 Choices<Color>{{"auto", Color::automatic}, {"always", Color::always}, {"never", Color::never}});
  options.flag("-y,--yes", globals.yes, "answer yes to what would be asked");
  options.value("--wait-lock", globals.wait_lock, "SECONDS", "how long to wait for another scts at work (60)");
  options.flag("--accept-clock", globals.accept_clock, "the clock is right, whatever the store's dates say of it");
  options.flag("-h,--help", globals.help, "print this help");
  options.flag("--version", globals.version, "print the version");
}

Action declare(const Command& row, Options& options, Globals& globals) {
  auto action = row.declare ? row.declare(options) : Action{};
  declare_globals(options, globals);
  return action;
}

}  // namespace scts::cli
