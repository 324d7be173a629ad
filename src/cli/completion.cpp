#include "cli/completion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "cli/commands.hpp"
#include "scts/error.hpp"
#include "scts/store/people/people.hpp"
#include "scts/store/school/school.hpp"

namespace scts::cli {

namespace {

using Words = std::vector<std::string>;

/// The commands, or the actions of one.
std::vector<Word> rows(const Command* command) {
  std::vector<Word> all;
  for (const auto& row : commands()) {
    const bool wanted = command ? is_action(row) && &command_of(row) == command : !is_action(row);
    if (wanted) all.push_back({std::string(last_word(row)), std::string(row.summary)});
  }
  if (!command) all.push_back({"help", "show the manual of a command"});
  return all;
}

/// The services that the school added to those that ship.
std::vector<Word> own_services(const Globals& globals) {
  std::vector<Word> all;
  try {
    const store::Store store(Session(globals, "__complete").store_file());
    for (const auto& service : store::services(store::Read(store))) {
      if (!find_service(service.name)) all.push_back({service.name, service.title});
    }
  } catch (const std::exception&) {
    return {};
  }
  return all;
}

/// What the store's couples of a MEF and a division offer; nothing if it cannot be read.
std::vector<Word> of_store(const Globals& globals,
                           std::string (*offer)(const std::string& mef, const std::string& division)) {
  std::vector<Word> all;
  try {
    const Session session(globals, "__complete");
    const store::Store store(session.store_file());
    for (const auto& [mef, division] : store::divisions(store::Read(store), session.now().today))
      all.push_back({offer(mef, division)});
  } catch (const std::exception&) {
    return {};
  }
  return all;
}

/// `email,` goes on with each word that does not stand in it yet, and so does `email`.
std::vector<Word> continued(const std::vector<Word>& words, const std::string& typed) {
  const auto comma = typed.rfind(',');
  const auto before = comma == std::string::npos ? "" : typed.substr(0, comma + 1);
  const auto last = typed.substr(before.size());
  std::vector<Word> all;
  for (const auto& [word, meaning] : words) {
    const bool there = ("," + before).find("," + word + ",") != std::string::npos;
    if (!there) all.push_back({before + word, meaning});
    if (word != last || there) continue;
    for (const auto& further : continued(words, typed + ",")) all.push_back(further);
  }
  return all;
}

/// The values that an option or argument can have; nothing for files and free text.
std::vector<Word> values(const Options::Listed& listed, const std::string& typed, const Globals& globals) {
  using Text = const std::string&;
  const auto& metavar = listed.metavar;
  if (metavar == "MEF") return of_store(globals, [](Text mef, Text) { return mef; });
  if (metavar == "DIVISION") return of_store(globals, [](Text, Text division) { return division; });
  if (metavar == "COUPLE") return of_store(globals, [](Text mef, Text division) { return mef + '/' + division; });
  if (metavar == "SERVICE" && listed.repeated) {  // one alone is one with a publication, and those ship
    auto all = listed.words;
    for (auto& own : own_services(globals)) all.push_back(std::move(own));
    return all;
  }
  return listed.commas ? continued(listed.words, typed) : listed.words;
}

/// The option that has this name, if one has.
const Options::Listed* find_option(const Options& options, const std::string& name) {
  for (const auto& option : options.listed()) {
    if (std::find(option.names.begin(), option.names.end(), name) != option.names.end()) return &option;
  }
  return nullptr;
}

/// The options that go with those that stand already.
std::vector<Word> fitting(const Options& options, const Words& before) {
  const auto given = [&](const std::string& name) {
    return std::any_of(before.begin(), before.end(), [&](const std::string& word) {
      const auto* option = find_option(options, word.substr(0, word.find('=')));
      return option ? option->names.back() == name : word == name;
    });
  };
  std::vector<Word> all;
  for (const auto& option : options.listed()) {
    const auto& name = option.names.back();
    if (!options.barred(name, given)) all.push_back({name, option.help});
  }
  return all;
}

/// Which argument comes after these words.
const Options::Listed* next_argument(const Options& options, const Words& before) {
  std::size_t count = 0;
  for (auto word = before.begin(); word != before.end(); ++word) {
    if (const auto* option = find_option(options, *word); option && !option->metavar.empty()) {
      if (++word == before.end()) break;
    } else if (!word->starts_with('-')) {
      ++count;
    }
  }
  const auto& arguments = options.arguments();
  if (arguments.empty() || (count >= arguments.size() && !arguments.back().repeated)) return nullptr;
  return &arguments[std::min(count, arguments.size() - 1)];
}

std::vector<Word> candidates(Words before, const std::string& typed) {
  const auto is_command = [](const std::string& word) {
    const auto* row = find_command(word);
    return (row && !is_action(*row)) || word == "help";
  };
  const Command* row = nullptr;
  if (const auto name = std::find_if(before.begin(), before.end(), is_command); name != before.end()) {
    if (*name == "help") return rows(nullptr);
    row = find_command(*name);
    before.erase(name);
  }
  const auto action = std::find_if(before.begin(), before.end(), [&](const std::string& word) {
    return row && find_command(fmt::format("{} {}", row->name, word));
  });
  if (action != before.end()) {
    row = find_command(fmt::format("{} {}", row->name, *action));
    before.erase(action);
  }
  Globals globals;
  Options options("", "");
  if (row) {
    static_cast<void>(declare(*row, options, globals));
  } else {
    declare_globals(options, globals);
  }
  for (std::size_t i = 0; i + 1 < before.size(); ++i) {
    if (before[i] == "--store") globals.store = before[i + 1];
  }
  if (!before.empty()) {
    const auto* option = find_option(options, before.back());
    if (option && !option->metavar.empty()) return values(*option, typed, globals);
  }
  if (typed.starts_with('-')) return fitting(options, before);
  if (!row || !row->declare) return rows(row);
  const auto* argument = next_argument(options, before);
  return argument ? values(*argument, typed, globals) : std::vector<Word>{};
}

}  // namespace

int complete(const std::vector<std::string>& words) {
  Words before(words.begin() + (!words.empty() && words.front() == "--" ? 1 : 0), words.end());
  std::string typed;
  if (!before.empty()) {
    typed = before.back();
    before.pop_back();
  }
  std::vector<std::string> lines;
  for (const auto& [word, meaning] : candidates(std::move(before), typed)) {
    if (word.starts_with(typed)) lines.push_back(fmt::format("{}\t{}", word, meaning));
  }
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  for (const auto& line : lines) std::puts(line.c_str());
  return kDone;
}

}  // namespace scts::cli
