#pragma once

#include <chrono>
#include <filesystem>
#include <optional>

#include "scts/replica/replica.hpp"
#include "scts/secret/replica_key.hpp"

/// A replica and its key, opened together.
namespace scts::ops {

/// A replica that is there, and its key, which `key_file` or else the place names. Throws Error(usage) if a server is
/// named without a key file, or if the key is another replica's. Whoever uses it waits for others, at most `wait`.
struct OpenReplica {
  replica::Replica replica;
  secret::ReplicaKey key;
};
[[nodiscard]] OpenReplica open_replica(const replica::Place& place,
                                       const std::optional<std::filesystem::path>& key_file,
                                       std::chrono::milliseconds wait = std::chrono::minutes(1));
/// The same for a replication, which makes what is missing; a dry run makes nothing.
[[nodiscard]] OpenReplica make_replica(const replica::Place& place,
                                       const std::optional<std::filesystem::path>& key_file, bool dry_run,
                                       std::chrono::milliseconds wait = std::chrono::minutes(1));

}  // namespace scts::ops
