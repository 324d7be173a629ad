#include "cli/options.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "cli/commands.hpp"
#include "scts/error.hpp"

using namespace scts;
using namespace scts::cli;

namespace {

using Names = std::set<std::string>;

/// A row of the table as it is declared; the action keeps what is parsed.
struct Declared {
  explicit Declared(const Command& row) : action(declare(row, options, globals)) {}
  Globals globals;
  Options options{"", ""};
  Action action;
};

const std::string& name_of(const Options::Listed& option) {
  return option.names.back();
}

std::string value_of(const Options::Listed& listed) {
  return listed.words.empty() ? "1" : listed.words.front().word;
}

Names own_options(const Command& row) {
  Globals globals;
  Options common("", "");
  declare_globals(common, globals);
  Names own;
  const Declared declared(row);
  for (const auto& option : declared.options.listed()) own.insert(name_of(option));
  for (const auto& option : common.listed()) own.erase(name_of(option));
  return own;
}

/// What the rules say of these options, read off one by one.
bool allowed(const std::vector<Options::Rule>& rules, const Names& own, const Names& given) {
  for (const auto& rule : rules) {
    if (!given.contains(rule.option)) continue;
    const Names others(rule.others.begin(), rule.others.end());
    for (const auto& name : own) {
      const bool stranger = given.contains(name) && name != rule.option && !others.contains(name);
      if (rule.kind == Options::Rule::Kind::only && stranger) return false;
    }
    for (const auto& other : others) {
      if (rule.kind == Options::Rule::Kind::need && !given.contains(other)) return false;
      if (rule.kind == Options::Rule::Kind::exclude && given.contains(other)) return false;
    }
  }
  return true;
}

/// With what they need.
Names completed(const std::vector<Options::Rule>& rules, Names given) {
  for (std::size_t before = 0; before != given.size();) {
    before = given.size();
    for (const auto& rule : rules) {
      const bool needs = rule.kind == Options::Rule::Kind::need && given.contains(rule.option);
      if (needs) given.insert(rule.others.begin(), rule.others.end());
    }
  }
  return given;
}

/// An argument that stands besides: one that no option excludes.
bool always(const Options& options, const std::string& argument) {
  return std::none_of(options.rules().begin(), options.rules().end(), [&](const Options::Rule& rule) {
    return std::find(rule.others.begin(), rule.others.end(), argument) != rule.others.end();
  });
}

/// The command line that gives these options, and arguments: a word that is given for one, or else what they may be.
std::vector<std::string> words_for(const Options& options, const Names& given) {
  std::vector<std::string> words;
  for (const auto& name : given) {
    if (!name.starts_with("--")) words.push_back(name);
  }
  if (words.empty()) {
    for (const auto& argument : options.arguments()) {
      if (always(options, name_of(argument))) words.push_back(value_of(argument));
    }
  }
  for (const auto& option : options.listed()) {
    if (!given.contains(name_of(option))) continue;
    words.push_back(name_of(option));
    if (!option.metavar.empty()) words.push_back(value_of(option));
  }
  return words;
}

std::string refusal(const Command& row, const std::vector<std::string>& words) {
  Declared declared(row);
  try {
    declared.options.parse(words);
    declared.options.finish();
  } catch (const Error& error) {
    CHECK(error.fault() == Fault::usage);
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("every pair of options is taken if and only if the command says so") {
  int refused = 0;
  for (const auto& row : commands()) {
    if (!row.declare) continue;
    const Declared declared(row);
    const auto& rules = declared.options.rules();
    const auto own = own_options(row);
    for (const auto& one : declared.options.listed()) {
      for (const auto& other : declared.options.listed()) {
        if (name_of(one) > name_of(other)) continue;
        const auto given = completed(rules, {name_of(one), name_of(other)});
        const auto words = words_for(declared.options, given);
        const auto said = refusal(row, words);
        INFO(row.name << ' ' << name_of(one) << ' ' << name_of(other) << ": " << said);
        CHECK(said.empty() == allowed(rules, own, given));
        if (said.empty()) continue;
        ++refused;
        CHECK(said.find(" exclude each other") != std::string::npos);
      }
    }
  }
  CHECK(refused > 100);
}

TEST_CASE("an option without what it needs is refused") {
  for (const auto& row : commands()) {
    if (!row.declare) continue;
    const Declared declared(row);
    for (const auto& rule : declared.options.rules()) {
      if (rule.kind != Options::Rule::Kind::need) continue;
      INFO(row.name << ' ' << rule.option);
      const auto said = refusal(row, words_for(declared.options, {rule.option}));
      CHECK(said.starts_with(rule.option + " goes only with " + rule.others.front()));
    }
  }
}

TEST_CASE("a word that is none of an option's few is refused, and they are told") {
  for (const auto& row : commands()) {
    if (!row.declare) continue;
    const Declared declared(row);
    for (const auto& option : declared.options.listed()) {
      if (option.words.empty() || option.names.back() == "--encoding" || option.names.back() == "--delimiter") continue;
      const auto words = words_for(declared.options, completed(declared.options.rules(), {name_of(option)}));
      INFO(row.name << ' ' << name_of(option));
      CHECK(refusal(row, words).empty());
      auto wrong = words;
      *(std::find(wrong.begin(), wrong.end(), name_of(option)) + 1) = "nonsense";
      const auto said = refusal(row, wrong);
      CHECK(said.starts_with(name_of(option) + ": \"nonsense\" is none of " + value_of(option)));
    }
  }
}

TEST_CASE("a list between commas: each word once, in order") {
  enum class Way { first, second };
  std::vector<Way> ways;
  Options options("", "");
  options.choice_list("--by", ways, "WAYS", "", Choices<Way>{{"one", Way::first}, {"two", Way::second}});
  options.parse({"--by", "two,one,two"});
  options.finish();
  CHECK(ways == std::vector{Way::second, Way::first});
}
