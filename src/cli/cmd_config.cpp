#include "cli/commands.hpp"
#include "cli/show/settings.hpp"
#include "scts/error.hpp"
#include "scts/files/real_path.hpp"
#include "scts/model/setting.hpp"
#include "scts/ops/school/settings.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  std::optional<std::string> name;
  std::optional<std::string> value;
  bool dry_run = false;

  void declare_name(Options& options) {
    options.argument(name, "NAME", "the setting");
    options.demand("NAME");
    std::vector<Word> words;
    words.reserve(std::size(kSettings));
    for (const auto& setting : kSettings) words.push_back({std::string(setting.name), std::string(setting.meaning)});
    options.offer(words);
  }
};

int list(const Session& session) {
  const store::Store store(session.store_file());
  const store::Read read(store);
  show(session, ops::list_settings(read));
  return kDone;
}

int get(const Arguments& arguments, const Session& session) {
  const store::Store store(session.store_file());
  const store::Read read(store);
  const auto setting = ops::get_setting(read, *arguments.name);
  if (session.format() == Format::text) {
    session.print(setting.value + '\n');
  } else {
    show(session, std::vector{setting});
  }
  return kDone;
}

int set(const Arguments& arguments, const Session& session) {
  session.no_csv();
  const store::Store store(session.store_file());
  // A zone that this machine does not know can be set to another one all the same.
  if (*arguments.name != "school.timezone") session.follow_zone_of(store);
  const auto run = session.start(store, arguments.dry_run);
  static_cast<void>(ops::set_setting(run, *arguments.name, *arguments.value));
  if (session.format() == Format::json) {
    show(session, std::vector{ops::Setting{*arguments.name, *arguments.value, true}});
  }
  return kDone;
}

struct Move {
  std::optional<std::string> from;
  std::optional<std::string> to;
  bool dry_run = false;
};

int move(const Move& arguments, const Session& session) {
  session.no_csv();
  const auto store = session.open_store();
  const auto run = session.start(store, arguments.dry_run);
  // `from` is not there any more: links in it were followed when something was put there.
  show(session, run, ops::move_places(run, files::real_path(*arguments.from), files::real_path(*arguments.to)));
  return kDone;
}

}  // namespace

Action declare_config_move(Options& options) {
  const auto arguments = std::make_shared<Move>();
  options.argument(arguments->from, "FROM", "where letters or messages lay");
  options.argument(arguments->to, "TO", "where they lie now");
  options.demand("FROM");
  options.demand("TO");
  options.flag("-n,--dry-run", arguments->dry_run, "check, change nothing");
  return [arguments](const Session& session) { return move(*arguments, session); };
}

Action declare_config_list(Options&) {
  return [](const Session& session) { return list(session); };
}

Action declare_config_get(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  arguments->declare_name(options);
  return [arguments](const Session& session) { return get(*arguments, session); };
}

Action declare_config_set(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  arguments->declare_name(options);
  options.argument(arguments->value, "VALUE", "what it is to be; an empty one takes the setting back");
  options.demand("VALUE");
  options.flag("-n,--dry-run", arguments->dry_run, "check the value, change nothing");
  return [arguments](const Session& session) { return set(*arguments, session); };
}

}  // namespace scts::cli
