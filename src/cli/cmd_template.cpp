#include <fmt/format.h>

#include <algorithm>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/show/wording.hpp"
#include "scts/error.hpp"
#include "scts/ops/wording.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  std::vector<std::string> words;
  std::optional<std::string> language;
  bool shipped = false;
  bool dry_run = false;
};

WordingKind kind_of(const std::string& word) {
  if (const auto kind = parse_wording_kind(word)) return *kind;
  std::string known;
  for (const auto kind : kWordingKinds) known += fmt::format("{}{}", known.empty() ? "" : ", ", name(kind));
  throw Error(Fault::usage, fmt::format("no template \"{}\"", word), fmt::format("the templates are: {}", known));
}

Language language_of(const Arguments& arguments) {
  if (!arguments.language) return {};
  if (const auto language = Language::parse(*arguments.language)) return *language;
  throw Error(Fault::usage, fmt::format("--language: \"{}\" is not a language of two letters", *arguments.language),
              "ISO 639-1: en, pt, ar …");
}

/// `count` words at least and at most, the action included.
void demand_words(const Arguments& arguments, std::size_t least, std::size_t most, const char* form) {
  const auto count = arguments.words.size();
  if (count >= least && count <= most) return;
  throw Error(Fault::usage, fmt::format("it takes: scts template {}", form), "scts help template");
}

void refuse(bool given, const std::string& action, const char* option) {
  if (given) throw Error(Fault::usage, fmt::format("{} does not fit 'template {}'", option, action));
}

int list(const Arguments& arguments, const Session& session) {
  demand_words(arguments, 1, 1, "list");
  refuse(arguments.language.has_value(), "list", "--language");
  refuse(arguments.shipped, "list", "--shipped");
  refuse(arguments.dry_run, "list", "--dry-run");
  const store::Store store(session.store_file());
  show(session, ops::list_wordings(store::Read(store)));
  return kDone;
}

int show_one(const Arguments& arguments, const Session& session) {
  session.no_csv();
  demand_words(arguments, 2, 2, "show NAME");
  refuse(arguments.dry_run, "show", "--dry-run");
  const auto kind = kind_of(arguments.words[1]);
  const store::Store store(session.store_file());
  show(session, ops::get_wording(store::Read(store), kind, language_of(arguments), arguments.shipped));
  return kDone;
}

int set(const Arguments& arguments, const Session& session) {
  session.no_csv();
  const std::size_t words = arguments.shipped ? 2 : 3;
  demand_words(arguments, words, words, arguments.shipped ? "set NAME --shipped" : "set NAME FILE (or --shipped)");
  const auto kind = kind_of(arguments.words[1]);
  const auto language = language_of(arguments);
  std::optional<TextFile> file;
  if (!arguments.shipped) file = read_text(arguments.words[2]);
  const store::Store store(session.store_file());
  const auto run = session.start(store, "template", arguments.dry_run);
  show(session, run,
       file ? ops::set_wording(run, {kind, language, file->text}, file->name) : ops::ship_wording(run, kind, language));
  return kDone;
}

int check(const Arguments& arguments, const Session& session) {
  demand_words(arguments, 1, 3, "check [NAME [FILE]]");
  refuse(arguments.shipped, "check", "--shipped");
  refuse(arguments.dry_run, "check", "--dry-run");
  const auto& words = arguments.words;
  const store::Store store(session.store_file());
  const store::Read read(store);
  FaultList faults(session);
  if (words.size() == 3) {
    const auto file = read_text(words[2]);
    faults.add(file.name, ops::check_wording(read, {kind_of(words[1]), language_of(arguments), file.text}));
  } else {
    const auto kind = words.size() == 2 ? std::optional(kind_of(words[1])) : std::nullopt;
    const auto language = arguments.language ? std::optional(language_of(arguments)) : std::nullopt;
    for (const auto& entry : ops::list_wordings(read)) {
      if (entry.state == ops::WordingEntry::State::missing) continue;
      if ((kind && entry.kind != *kind) || (language && entry.language != *language)) continue;
      const auto wording = ops::get_wording(read, entry.kind, entry.language, false);
      faults.add(name(wording), ops::check_wording(read, wording));
    }
  }
  return faults.finish() == 0 ? kDone : static_cast<int>(Fault::usage);
}

int wording(const Arguments& arguments, const Session& session) {
  const auto action = arguments.words.empty() ? "" : arguments.words.front();
  if (action == "list") return list(arguments, session);
  if (action == "show") return show_one(arguments, session);
  if (action == "set") return set(arguments, session);
  if (action == "check") return check(arguments, session);
  throw Error(Fault::usage, "template takes one of: list, show, set, check", "scts help template");
}

}  // namespace

Action declare_template(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.arguments(arguments->words, "TEMPLATE-ACTION", "list | show NAME | set NAME FILE | check [NAME [FILE]]");
  options.value("--language", arguments->language, "LANGUAGE", "the text in this language (ISO 639-1), not in French");
  options.flag("--shipped", arguments->shipped, "show: the text that ships; set: go back to it, or to none");
  options.flag("-n,--dry-run", arguments->dry_run, "check the text, change nothing");
  return [arguments](const Session& session) { return wording(*arguments, session); };
}

}  // namespace scts::cli
