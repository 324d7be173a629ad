#include "cli/completion.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>

#include "cli/commands.hpp"
#include "scts/error.hpp"
#include "scts/model/doubt.hpp"
#include "scts/model/message.hpp"
#include "scts/model/service.hpp"
#include "scts/model/setting.hpp"
#include "scts/model/wording.hpp"
#include "scts/store/listings.hpp"
#include "scts/store/people.hpp"

namespace scts::cli {

namespace {

using Candidates = std::vector<std::pair<std::string, std::string>>;

Candidates all_commands() {
  Candidates all;
  for (const auto& command : commands()) all.emplace_back(command.name, command.summary);
  all.emplace_back("help", "show the manual of a command");
  return all;
}

/// What the store's couples of a MEF and a division offer; nothing if it cannot be read.
Candidates of_store(const Globals& globals, std::string (*offer)(const std::string& mef, const std::string& division)) {
  Candidates all;
  try {
    const store::Store store(Session(globals).store_file());
    for (const auto& [mef, division] : store::divisions(store::Read(store))) all.emplace_back(offer(mef, division), "");
  } catch (const std::exception&) {
    return {};
  }
  return all;
}

/// The values that an option or argument of this kind can have; nothing for files and free text.
Candidates values(const std::string& metavar, const Globals& globals) {
  using Text = const std::string&;
  if (metavar == "MEF") return of_store(globals, [](Text mef, Text) { return mef; });
  if (metavar == "DIVISION") return of_store(globals, [](Text, Text division) { return division; });
  if (metavar == "COUPLE") return of_store(globals, [](Text mef, Text division) { return mef + '/' + division; });
  if (metavar == "CHANNELS") return {{"email,paper", "e-mail first, then paper"}, {"email", ""}, {"paper", ""}};
  if (metavar == "LAYOUT") return {{"letters", "a page for each student"}, {"slips", "eight to a page, to cut"}};
  if (metavar == "PER")
    return {{"bond", "a letter for each couple"}, {"guardian", "one for all of a guardian's codes"}};
  if (metavar == "RANK") return {{"1", "légal 1"}, {"2", "légal 2"}};
  if (metavar == "ACCESS") return {{"yes", ""}, {"no", ""}, {"any", ""}};
  if (metavar == "REASON") return {{"refusal", ""}, {"lost", ""}, {"departure", ""}, {"request", ""}};
  if (metavar == "WHEN") return {{"auto", ""}, {"always", ""}, {"never", ""}};
  if (metavar == "ENCODING") return {{"utf-8", ""}, {"windows-1252", ""}, {"iso-8859-15", ""}};
  if (metavar == "ACCOUNT-ACTION") {
    return {{"open", "with a code"},
            {"attach", "another code"},
            {"detach", "a child"},
            {"show", "what it sees"},
            {"list", ""}};
  }
  if (metavar == "SPOOL-ACTION") {
    return {{"list", "messages and their states"}, {"send", "what is queued"}, {"retry", "what failed"}};
  }
  if (metavar == "TEMPLATE-ACTION") {
    Candidates all{{"list", "all texts"}, {"show", "one text"}, {"set", "change a text"}, {"check", "look for faults"}};
    for (const auto kind : kWordingKinds) all.emplace_back(name(kind), "");
    return all;
  }
  Candidates all;
  if (metavar == "WHAT") {
    for (const auto& listing : store::listings()) all.emplace_back(listing.name, listing.meaning);
  }
  if (metavar == "STATE") {
    for (const auto state : kMessageStates) all.emplace_back(name(state), "");
  }
  if (metavar == "DOUBT") {
    for (const auto doubt : kDoubts) all.emplace_back(name(doubt), "");
  }
  if (metavar == "SERVICE") {
    for (const auto& service : kServices) all.emplace_back(service.name, service.french);
  }
  if (metavar == "ACTION") {
    all = {{"list", "all settings"}, {"get", "one setting"}, {"set", "change a setting"}};
    for (const auto& setting : kSettings) all.emplace_back(setting.name, setting.meaning);
  }
  return all;
}

bool has_name(const Options::Listed& option, const std::string& word) {
  return std::find(option.names.begin(), option.names.end(), word) != option.names.end();
}

Candidates candidates(const std::vector<std::string>& words) {
  Globals globals;
  Options options("", "");
  const auto& last = words.back();
  const auto name = std::find_if(words.begin(), words.end() - 1,
                                 [](const std::string& word) { return find_command(word) || word == "help"; });
  const bool named = name != words.end() - 1;
  if (named && *name == "help") return all_commands();
  if (named) static_cast<void>(find_command(*name)->declare(options));
  declare_globals(options, globals);

  for (auto word = words.begin(); word + 1 < words.end() - 1; ++word) {
    if (*word == "--store") globals.store = *(word + 1);
  }
  if (words.size() > 1) {
    const auto& before = words[words.size() - 2];
    for (const auto& option : options.listed()) {
      if (!option.metavar.empty() && has_name(option, before)) return values(option.metavar, globals);
    }
  }
  if (last.starts_with('-')) {
    Candidates all;
    for (const auto& option : options.listed()) {
      for (const auto& spelling : option.names) {
        if (spelling.starts_with("--")) all.emplace_back(spelling, option.help);
      }
    }
    return all;
  }
  return named ? values(options.argument_metavar(), globals) : all_commands();
}

}  // namespace

int complete(const std::vector<std::string>& words) {
  std::vector<std::string> typed(words.begin() + (!words.empty() && words.front() == "--" ? 1 : 0), words.end());
  if (typed.empty()) typed.emplace_back();
  auto found = candidates(typed);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  for (const auto& [word, meaning] : found) {
    if (word.starts_with(typed.back())) std::puts(fmt::format("{}\t{}", word, meaning).c_str());
  }
  return kDone;
}

}  // namespace scts::cli
