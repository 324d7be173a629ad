#include "scts/ops/night/open_replica.hpp"

#include "scts/error.hpp"
#include "scts/files/directory.hpp"

namespace scts::ops {

namespace {

std::filesystem::path key_path(const replica::Place& place, const std::optional<std::filesystem::path>& key_file) {
  if (key_file) return *key_file;
  if (const auto own = place.key_file()) return *own;
  throw Error(Fault::usage, "a replica on a server needs its key file",
              "name it with --key FILE, the same for all schools");
}

}  // namespace

OpenReplica open_replica(const replica::Place& place, const std::optional<std::filesystem::path>& key_file,
                         std::chrono::milliseconds wait) {
  replica::Replica replica(place, replica::Replica::Missing::error, wait);
  OpenReplica open{std::move(replica), secret::ReplicaKey(key_path(place, key_file))};
  replica::check_key(replica::Read(open.replica), open.key.fingerprint());
  return open;
}

OpenReplica make_replica(const replica::Place& place, const std::optional<std::filesystem::path>& key_file,
                         bool dry_run, std::chrono::milliseconds wait) {
  using Missing = replica::Replica::Missing;
  const auto path = key_path(place, key_file);
  if (!dry_run && !place.on_server()) files::make_directory(std::filesystem::path(place.text()).parent_path());
  replica::Replica replica(place, dry_run ? Missing::pretend : Missing::create, wait);
  // Before the replica has tables: one whose key was never written down would be of no use.
  if (replica.is_new() && (!std::filesystem::exists(path) || std::filesystem::is_empty(path))) {
    if (dry_run) return {std::move(replica), secret::ReplicaKey::unsaved()};
    secret::ReplicaKey::make(path);
  }
  return {std::move(replica), secret::ReplicaKey(path)};
}

}  // namespace scts::ops
