#include "cli/run.hpp"

#include <fmt/format.h>
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

namespace scts::cli {

namespace {

using Words = std::vector<std::string>;

/// Where the command's name stands: the first word that is neither a global option nor the value of one.
Words::iterator find_name(Words& words) {
  Globals globals;
  Options options("", "");
  declare_globals(options, globals);
  for (auto word = words.begin(); word != words.end(); ++word) {
    if (!word->starts_with('-')) return word;
    const auto takes_value = [&](const Options::Listed& option) {
      return !option.metavar.empty() &&
             std::find(option.names.begin(), option.names.end(), *word) != option.names.end();
    };
    if (std::any_of(options.listed().begin(), options.listed().end(), takes_value) && word + 1 != words.end()) ++word;
  }
  return words.end();
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
  ::execvp(program.c_str(), arguments.data());
}

int dispatch(Words words, Globals& globals) {
  const auto name_at = find_name(words);
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
  if (!command) {
    try_external(name, Words(words.begin(), name_at), rest);
    unknown_command(name);
  }
  words.erase(name_at);
  Options options(usage_of(*command), std::string(command->summary));
  const auto action = command->declare(options);
  declare_globals(options, globals);
  options.parse(words);
  if (globals.version) return print_version();
  if (globals.help) {
    std::fputs(command_help(*command, options).c_str(), stdout);
    return kDone;
  }
  const Session session(globals);
  return action(session);
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
    return report(Error(Fault::failed, fmt::format("{}: {}", error.path1().native(), error.code().message())), globals);
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
  ::umask(077);
  std::signal(SIGPIPE, SIG_IGN);  // a reader that went away is a write error, reported as one
  return guarded(Words(argv + 1, argv + argc));
}

}  // namespace scts::cli
