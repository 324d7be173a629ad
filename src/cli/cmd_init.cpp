#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/show/json.hpp"
#include "scts/error.hpp"
#include "scts/ops/school/init.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  std::optional<std::string> uai;
  std::optional<std::string> name;
  std::optional<std::string> year;
  bool dry_run = false;
};

int init(const Arguments& arguments, const Session& session) {
  session.no_csv();
  if (!arguments.uai || !arguments.name)
    throw Error(Fault::usage, "init needs --uai and --name", "scts init --uai 0750001U --name \"Collège …\"");
  const auto uai = Uai::parse(*arguments.uai);
  if (!uai)
    throw Error(Fault::usage, fmt::format("\"{}\" is not a UAI: 7 digits and their check letter", *arguments.uai));
  const auto year = arguments.year ? SchoolYear::parse(*arguments.year) : std::nullopt;
  if (arguments.year && !year)
    throw Error(Fault::usage, fmt::format("\"{}\" is not a school year", *arguments.year),
                "name the year of its September: --year 2026");
  const auto file = session.store_file();
  ops::check_init(file, *arguments.name);
  const auto key = store::Store::key_file(file);
  const bool new_key = arguments.dry_run ? !std::filesystem::exists(key)
                                         : ops::init(file, *uai, *arguments.name, session.actor(), session.now(), year);
  if (!arguments.dry_run) session.did(fmt::format("{} is created", file.native()));
  if (session.format() == Format::json) {
    session.print(line({{"schema", "scts.init/1"}, {"store", file.native()}, {"key_file", key.native()}}));
    return kDone;
  }
  if (arguments.dry_run) {
    session.say(fmt::format("Would create {}\n{} {}. Dry run: nothing was created.", file.native(),
                            new_key ? "and its key" : "under the key that is there already,", key.native()));
    return kDone;
  }
  session.say(fmt::format("Created {}\n{} {}: keep a copy of the key apart from the backups of the store.",
                          file.native(), new_key ? "and its key" : "under the key that was there already,",
                          key.native()));
  return kDone;
}

}  // namespace

Action declare_init(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.value("--uai", arguments->uai, "UAI", "the school's identifier, as 0750001U");
  options.flag("-n,--dry-run", arguments->dry_run, "check, create nothing");
  options.value("--name", arguments->name, "NAME", "the school's name, as letters show it");
  options.value("--year", arguments->year, "YEAR", "the school year, by its September (else the first import tells)");
  return [arguments](const Session& session) { return init(*arguments, session); };
}

}  // namespace scts::cli
