#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/show/lookup.hpp"
#include "scts/error.hpp"
#include "scts/ops/codes/lookup.hpp"
#include "scts/ops/codes/open_keyring.hpp"
#include "scts/ops/night/open_replica.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  std::optional<std::string> replica;
  std::optional<std::string> key;
  bool exit_code = false;
};

constexpr std::chrono::seconds kPatience{5};  // for a replica that others use

/// Nothing if none was made yet, or it cannot be read now: the rest is told all the same.
std::optional<ops::OpenReplica> replica_of(const Arguments& arguments, const Session& session) {
  try {
    const auto place = session.replica(arguments.replica);
    if (!arguments.replica && !place.on_server() && !std::filesystem::exists(place.text())) return std::nullopt;
    return ops::open_replica(place, session.replica_key(arguments.key), std::min(session.wait(), kPatience));
  } catch (const Error& error) {
    if (arguments.replica) throw;
    session.warn(fmt::format("whether wrong tries have locked it is not known: {}", error.what()));
    return std::nullopt;
  }
}

int lookup(const Arguments& arguments, const Session& session) {
  session.no_csv();
  const auto typed = read_code_text();
  if (typed.empty()) throw Error(Fault::usage, "nothing was read: a code was expected", "echo CODE | scts lookup");
  const auto store = session.open_store();
  const auto keyring = ops::open_keyring(store);
  static_cast<void>(session.log(store, {}, [&](const ops::Run& run) { ops::record_lookup(run, keyring, typed); }));
  auto replica = replica_of(arguments, session);
  const auto report = ops::lookup(store::Read(store), keyring, replica ? &*replica : nullptr, typed, session.now());
  show(session, report);
  return arguments.exit_code && report.codes.empty() ? kNothing : kDone;
}

}  // namespace

Action declare_lookup(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.value("--replica", arguments->replica, "REPLICA",
                "where wrong tries are counted: a SQLite file or postgresql://… (teleservices.db, beside the store)");
  options.value("--key", arguments->key, "FILE", "the replica's key file (REPLICA.key)");
  options.flag("--exit-code", arguments->exit_code, "exit with 5 if no code fits");
  return [arguments](const Session& session) { return lookup(*arguments, session); };
}

}  // namespace scts::cli
