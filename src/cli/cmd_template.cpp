#include <fmt/format.h>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/show/wording.hpp"
#include "scts/deliver/wording_check.hpp"
#include "scts/error.hpp"
#include "scts/ops/telling/wording.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  std::optional<WordingKind> kind;
  std::optional<std::string> file;
  std::optional<std::string> language;
  bool shipped = false;
  bool dry_run = false;

  void declare(Options& options) {
    options.argument(kind, "NAME", "the template", named(kWordingKinds));
    options.value("--language", language, "LANGUAGE", "the text in this language (ISO 639-1), not in French");
  }
};

Language language_of(const Arguments& arguments) {
  if (!arguments.language) return {};
  if (const auto language = Language::parse(*arguments.language)) return *language;
  throw Error(Fault::usage, fmt::format("--language: \"{}\" is not a language of two letters", *arguments.language),
              "ISO 639-1: en, pt, ar …");
}

int list(const Session& session) {
  const auto store = session.open_store();
  show(session, ops::list_wordings(store::Read(store)));
  return kDone;
}

int show_one(const Arguments& arguments, const Session& session) {
  session.no_csv();
  const auto store = session.open_store();
  show(session, ops::get_wording(store::Read(store), *arguments.kind, language_of(arguments), arguments.shipped));
  return kDone;
}

int set(const Arguments& arguments, const Session& session) {
  session.no_csv();
  if (!arguments.file && !arguments.shipped) {
    throw Error(Fault::usage, "FILE is missing", "scts template set NAME FILE, or --shipped");
  }
  const auto language = language_of(arguments);
  std::optional<TextFile> file;
  if (arguments.file) file = read_text(*arguments.file);
  const auto store = session.open_store();
  const auto run = session.start(store, arguments.dry_run);
  show(session, run,
       file ? ops::set_wording(run, {*arguments.kind, language, file->text}, file->name)
            : ops::ship_wording(run, *arguments.kind, language));
  return kDone;
}

int check(const Arguments& arguments, const Session& session) {
  const auto store = session.open_store();
  const store::Read read(store);
  FaultList faults(session);
  const auto add = [&](const std::string& file, const WordingText& wording) {
    faults.add(file, ops::check_wording(read, wording, session.now().today));
    faults.warn(file, wording.kind, deliver::lacking(wording));
  };
  if (arguments.file) {
    const auto file = read_text(*arguments.file);
    add(file.name, {*arguments.kind, language_of(arguments), file.text});
  } else {
    const auto language = arguments.language ? std::optional(language_of(arguments)) : std::nullopt;
    for (const auto& entry : ops::list_wordings(read)) {
      if (entry.state == ops::WordingEntry::State::missing) continue;
      if ((arguments.kind && entry.kind != *arguments.kind) || (language && entry.language != *language)) continue;
      const auto wording = ops::get_wording(read, entry.kind, entry.language, false);
      add(name(wording), wording);
    }
  }
  return faults.finish() == 0 ? kDone : static_cast<int>(Fault::usage);
}

}  // namespace

Action declare_template_list(Options&) {
  return [](const Session& session) { return list(session); };
}

Action declare_template_show(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  arguments->declare(options);
  options.demand("NAME");
  options.flag("--shipped", arguments->shipped, "the text that ships, even if the school has its own");
  return [arguments](const Session& session) { return show_one(*arguments, session); };
}

Action declare_template_set(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  arguments->declare(options);
  options.demand("NAME");
  options.argument(arguments->file, "FILE", "the text (- is stdin)");
  options.flag("--shipped", arguments->shipped, "go back to the text that ships, or to none");
  options.exclude("--shipped", {"FILE"});
  options.flag("-n,--dry-run", arguments->dry_run, "check the text, change nothing");
  return [arguments](const Session& session) { return set(*arguments, session); };
}

Action declare_template_check(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  arguments->declare(options);
  options.argument(arguments->file, "FILE", "a text to be checked, before it is set (- is stdin)");
  return [arguments](const Session& session) { return check(*arguments, session); };
}

}  // namespace scts::cli
