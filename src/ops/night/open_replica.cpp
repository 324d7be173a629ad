#include "scts/ops/night/open_replica.hpp"

#include <fmt/format.h>

#include "scts/error.hpp"
#include "scts/files/directory.hpp"
#include "scts/files/planting.hpp"
#include "scts/files/presence.hpp"
#include "scts/files/reading.hpp"
#include "scts/store/night/changes.hpp"

namespace scts::ops {

namespace {

std::filesystem::path key_path(const replica::Place& place, const std::optional<std::filesystem::path>& key_file) {
  if (key_file) return *key_file;
  if (const auto own = place.key_file()) return *own;
  throw Error(Fault::usage, "a replica on a server needs its key file",
              "name it with --key FILE, the same for all schools");
}

}  // namespace

std::optional<Filled> filled(const store::Read& read, const replica::Place& place) {
  const auto at = store::filled_at(read, place.text());
  if (!at) return std::nullopt;
  Filled known{*at, 0};
  store::for_each_used_code(read, [&](const store::CodeInUse&) { ++known.used_codes; });
  return known;
}

void refuse_anew(const replica::Place& place, const Filled& filled, std::string_view what) {
  throw Error(Fault::refused,
              fmt::format("{}: this store filled it on {}, and now it {}: a new one would have none of the accounts "
                          "({} used codes are known)",
                          place.text(), filled.at.substr(0, 10), what, filled.used_codes),
              "is its disk mounted, is this the right server, is there a backup of it? to go on without the accounts: "
              "scts replicate --new-replica");
}

secret::ReplicaKey open_key(const replica::Place& place, const std::optional<std::filesystem::path>& key_file) {
  return secret::ReplicaKey(key_path(place, key_file));
}

OpenReplica open_replica(const replica::Place& place, const std::optional<std::filesystem::path>& key_file,
                         std::chrono::milliseconds wait) {
  replica::Replica replica(place, replica::Replica::Missing::error, wait);
  OpenReplica open{std::move(replica), open_key(place, key_file)};
  replica::check_key(replica::Read(open.replica), open.key.fingerprint());
  return open;
}

OpenReplica make_replica(const replica::Place& place, const std::optional<std::filesystem::path>& key_file,
                         bool dry_run, std::chrono::milliseconds wait, const std::optional<Filled>& expected) {
  using Missing = replica::Replica::Missing;
  const auto path = key_path(place, key_file);
  if (expected) {
    const auto missing = place.on_server() ? std::nullopt : files::absence(place.text());
    if (missing) refuse_anew(place, *expected, fmt::format("is not there ({})", *missing));
    replica::Replica replica(place, Missing::pretend, wait);
    if (replica.is_new()) refuse_anew(place, *expected, "is empty");
    return {std::move(replica), secret::ReplicaKey(path), expected};
  }
  if (!dry_run && !place.on_server()) files::make_directory(std::filesystem::path(place.text()).parent_path());
  replica::Replica replica(place, dry_run ? Missing::pretend : Missing::create, wait);
  // Before the replica has tables: one whose key was never written down would be of no use.
  if (replica.is_new()) {
    const bool there = std::filesystem::exists(path) && !std::filesystem::is_empty(path);
    if (there) files::demand_not_planted(files::open_to_read(path));
    if (!there && dry_run) return {std::move(replica), secret::ReplicaKey::unsaved()};
    if (!there) secret::ReplicaKey::make(path);
  }
  return {std::move(replica), secret::ReplicaKey(path)};
}

}  // namespace scts::ops
