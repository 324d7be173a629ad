#include "cli/run.hpp"

#include <fmt/format.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "cli/completion.hpp"
#include "cli/help.hpp"
#include "cli/suggest.hpp"
#include "scts/error.hpp"
#include "scts/files/ownership.hpp"
#include "scts/files/standard_descriptors.hpp"

namespace scts::cli {

namespace {

using Words = std::vector<std::string>;

std::vector<Options::Listed> listed_of(const Command* row) {
  Globals globals;
  Options options("", "");
  if (row) {
    static_cast<void>(declare(*row, options, globals));
  } else {
    declare_globals(options, globals);
  }
  return options.listed();
}

bool has_name(const Options::Listed& option, const std::string& word) {
  return std::find(option.names.begin(), option.names.end(), word) != option.names.end();
}

/// The first word that is neither an option nor the value of one of these.
Words::iterator find_name(Words& words, const std::vector<Options::Listed>& options) {
  for (auto word = words.begin(); word != words.end(); ++word) {
    if (!word->starts_with('-')) return word;
    const auto takes_value = [&](const Options::Listed& option) {
      return !option.metavar.empty() && has_name(option, *word);
    };
    if (std::any_of(options.begin(), options.end(), takes_value) && word + 1 != words.end()) ++word;
  }
  return words.end();
}

/// The row of the command's action, whose word is taken out; the command's own if it has no actions, or none is named.
const Command& choose(const Command& command, Words& words) {
  if (command.declare) return command;
  auto options = listed_of(nullptr);
  for (const auto* action : actions_of(command)) {
    for (auto& option : listed_of(action)) options.push_back(std::move(option));
  }
  const auto word = find_name(words, options);
  if (word == words.end()) return command;
  const auto* action = find_command(fmt::format("{} {}", command.name, *word));
  if (!action) unknown_action(command, *word);
  words.erase(word);
  return *action;
}

/// Which other action has an option; empty if none has.
std::string owner_of(const std::string& option, const Command& row) {
  for (const auto* action : actions_of(command_of(row))) {
    const auto options = listed_of(action);
    const bool has = std::any_of(options.begin(), options.end(),
                                 [&](const Options::Listed& listed) { return has_name(listed, option); });
    if (has) return fmt::format("it is an option of 'scts {}'", action->name);
  }
  return "";
}

// A reader that went away, a file that may not grow: write errors, reported as such.
constexpr int kWriteErrors[] = {SIGPIPE, SIGXFSZ};

/// Codes and keys are in our memory: no core file has them, and no other program of the same user reads them there.
void let_nothing_out() {
  constexpr rlimit none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);
  ::prctl(PR_SET_DUMPABLE, 0);
}

/// git's way: an executable scts-foo on the PATH is the command foo. It learns of --store by SCTS_STORE.
void try_external(const std::string& name, const Words& before, const Words& rest) {
  if (name.find('/') != std::string::npos) return;
  Globals globals;
  Options options("", "");
  declare_globals(options, globals);
  options.parse(before);
  if (globals.store) ::setenv("SCTS_STORE", globals.store->c_str(), 1);
  const std::string program = "scts-" + name;
  std::vector<char*> arguments{const_cast<char*>(program.c_str())};
  for (const auto& word : rest) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  for (const int signal : kWriteErrors) std::signal(signal, SIG_DFL);
  ::execvp(program.c_str(), arguments.data());
}

int dispatch(Words words, Globals& globals) {
  const auto name_at = find_name(words, listed_of(nullptr));
  if (name_at == words.end()) {
    Options options("scts [options] COMMAND ...", "");
    declare_globals(options, globals);
    options.parse(words);
    return globals.version ? print_version() : print_overview(globals.help);
  }
  const std::string name = *name_at;
  const Words rest(name_at + 1, words.end());
  if (name == "help") return print_manual(rest);
  if (name == "__complete") return complete(rest);
  const auto* command = find_command(name);
  if (!command || is_action(*command)) {
    try_external(name, Words(words.begin(), name_at), rest);
    unknown_command(name);
  }
  words.erase(name_at);
  const auto& row = choose(*command, words);
  Options options(usage_of(row), std::string(row.summary));
  const auto action = declare(row, options, globals);
  options.parse(words, [&](const std::string& option) { return owner_of(option, row); });
  if (globals.version) return print_version();
  if (globals.help) {
    std::fputs(command_help(row, options).c_str(), stdout);
    return kDone;
  }
  if (!action) missing_action(row);
  options.finish();
  const Session session(globals, row.name);
  const int status = action(session);
  session.demand_output();
  return status;
}

int report(const Error& error, const Globals& globals) {
  print_error(error, globals.json, globals.color);
  return static_cast<int>(error.fault());
}

int guarded(const Words& words) {
  Globals globals;
  // A usage error comes before the options are known: it too is JSON if the caller wrote --json.
  globals.json = std::find(words.begin(), words.end(), "--json") != words.end();
  try {
    const int status = dispatch(words, globals);
    if (std::fflush(stdout) != 0) throw Error(Fault::failed, fmt::format("standard output: {}", std::strerror(errno)));
    return status;
  } catch (const Error& error) {
    return report(error, globals);
  } catch (const std::filesystem::filesystem_error& error) {
    return report(
        Error(Fault::failed, fmt::format("{}: {}", error.path1().native(), files::reason(error.code().value()))),
        globals);
  } catch (const std::bad_alloc&) {
    return report(Error(Fault::failed, "out of memory"), globals);
  } catch (const std::exception& error) {
    if (const auto explained = store::explain(error)) return report(*explained, globals);
    return report(
        Error(Fault::bug, fmt::format("a fault of scts: {}", error.what()), "please report it, with the command"),
        globals);
  }
}

}  // namespace

int run(int argc, char** argv) {
  files::fill_standard_descriptors();
  ::umask(077);
  let_nothing_out();
  for (const int signal : kWriteErrors) std::signal(signal, SIG_IGN);
  return guarded(Words(argv + 1, argv + argc));
}

}  // namespace scts::cli
