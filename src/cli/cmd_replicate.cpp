#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/show/replicate.hpp"
#include "scts/error.hpp"
#include "scts/ops/codes/open_keyring.hpp"
#include "scts/ops/night/open_replica.hpp"
#include "scts/ops/night/replicate.hpp"

namespace scts::cli {

namespace {

struct Arguments {
  std::optional<std::string> to;
  std::optional<std::string> key;
  bool full = false;
  bool verify = false;
  bool new_replica = false;
  bool dry_run = false;
};

int verify(const ops::Run& run, const secret::Keyring& keyring, ops::OpenReplica& target, const Session& session) {
  const auto report = ops::verify(run, keyring, target);
  show(session, target.replica.place(), report);
  const auto rows = report.rows.missing + report.rows.surplus + report.rows.different;
  if (rows == 0 && report.used_codes_missing > 0) {
    throw Error(Fault::failed, "the replica lacks accounts that the store knows of",
                "is this the right replica? 'scts replicate' keeps those codes from opening another account");
  }
  if (rows == 0) return kDone;
  throw Error(
      Fault::failed,
      fmt::format("{} of the replica {} from the store", counted(rows, "row"), rows == 1 ? "differs" : "differ"),
      "'scts replicate' brings what changed since the last run; to repair everything: scts replicate --full");
}

int replicate(const Arguments& arguments, const Session& session) {
  session.no_csv();
  const auto place = session.replica(arguments.to);
  const auto key_file = session.replica_key(arguments.key);
  const auto store = session.open_store();
  const auto keyring = ops::open_keyring(store);
  const auto run = session.start(store, arguments.dry_run || arguments.verify);
  const auto expected = arguments.new_replica ? std::nullopt : ops::filled(store::Read(store), place);
  if (arguments.verify) {
    if (expected) {
      auto target = ops::make_replica(place, key_file, true, session.wait(), expected);
      return verify(run, keyring, target, session);
    }
    auto target = ops::open_replica(place, key_file, session.wait());
    return verify(run, keyring, target, session);
  }
  auto target = ops::make_replica(place, key_file, run.dry_run(), session.wait(), expected);
  const auto report = ops::replicate(run, keyring, target, arguments.full);
  if (!run.dry_run()) session.did(fmt::format("{} shows what it should", place.text()));
  show(session, run, place, report);
  return kDone;
}

}  // namespace

Action declare_replicate(Options& options) {
  const auto arguments = std::make_shared<Arguments>();
  options.value("--to", arguments->to, "REPLICA",
                "a SQLite file or postgresql://… (teleservices.db, beside the store)");
  options.value("--key", arguments->key, "FILE", "the replica's key file, the same for all schools (REPLICA.key)");
  options.flag("--full", arguments->full, "compare everything, not only what changed; repairs any difference");
  options.flag("--new-replica", arguments->new_replica,
               "make the replica anew where this store's is missing or empty: without its accounts");
  options.flag("--verify", arguments->verify, "tell what differs, change nothing");
  options.flag("-n,--dry-run", arguments->dry_run, "show what would change, change nothing");
  options.only("--verify", {"--to", "--key"});
  return [arguments](const Session& session) { return replicate(*arguments, session); };
}

}  // namespace scts::cli
