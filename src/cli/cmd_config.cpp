#include "cli/commands.hpp"
#include "cli/show/settings.hpp"
#include "scts/error.hpp"
#include "scts/ops/settings.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  std::vector<std::string> words;
  bool dry_run = false;
};

int config(const Arguments& arguments, const Session& session) {
  const auto& words = arguments.words;
  const auto form = [&](const char* action, std::size_t count) {
    return !words.empty() && words.front() == action && words.size() == count;
  };
  const store::Store store(session.store_file());
  if (form("list", 1)) {
    const store::Read read(store);
    show(session, ops::list_settings(read));
  } else if (form("get", 2)) {
    const store::Read read(store);
    const auto setting = ops::get_setting(read, words[1]);
    if (session.format() == Format::text) {
      session.print(setting.value + '\n');
    } else {
      show(session, std::vector{setting});
    }
  } else if (form("set", 3)) {
    session.no_csv();
    const auto run = session.start(store, "config", arguments.dry_run);
    static_cast<void>(ops::set_setting(run, words[1], words[2]));
    if (session.format() == Format::json) show(session, std::vector{ops::Setting{words[1], words[2], true}});
  } else {
    throw Error(Fault::usage, "config takes: list, get NAME, or set NAME VALUE", "scts config list");
  }
  return kDone;
}

}  // namespace

Action declare_config(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.arguments(arguments->words, "ACTION",
                    "list | get NAME | set NAME VALUE (an empty value takes the setting back)");
  options.flag("-n,--dry-run", arguments->dry_run, "check the value, change nothing");
  return [arguments](const Session& session) { return config(*arguments, session); };
}

}  // namespace scts::cli
