#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "scts/replica/replica.hpp"
#include "scts/secret/replica_key.hpp"
#include "scts/store/store.hpp"

/// A replica and its key, opened together.
namespace scts::ops {

/// What a store knows of a replica that it filled.
struct Filled {
  std::string at;           ///< UTC
  std::int64_t used_codes;  ///< with which accounts were opened
};
/// Nothing if it never did.
[[nodiscard]] std::optional<Filled> filled(const store::Read& read, const replica::Place& place);
/// Throws Error(refused): what is missing is not new, and to make it anew loses all accounts.
[[noreturn]] void refuse_anew(const replica::Place& place, const Filled& filled, std::string_view what);

/// The key of a replica that need not be there yet: `key_file`, or what the place names. Throws Error(usage).
[[nodiscard]] secret::ReplicaKey open_key(const replica::Place& place,
                                          const std::optional<std::filesystem::path>& key_file);

/// A replica that is there, and its key, which `key_file` or else the place names. Throws Error(usage) if a server is
/// named without a key file, or if the key is another replica's. Whoever uses it waits for others, at most `wait`.
struct OpenReplica {
  replica::Replica replica;
  secret::ReplicaKey key;
  std::optional<Filled> expected{};  ///< it is to hold what the store put there
};
[[nodiscard]] OpenReplica open_replica(const replica::Place& place,
                                       const std::optional<std::filesystem::path>& key_file,
                                       std::chrono::milliseconds wait = std::chrono::minutes(1));
/// The same for a replication, which makes what is missing; a dry run makes nothing. Throws Error(refused) if it is
/// missing or empty, and `expected` not to be.
[[nodiscard]] OpenReplica make_replica(const replica::Place& place,
                                       const std::optional<std::filesystem::path>& key_file, bool dry_run,
                                       std::chrono::milliseconds wait = std::chrono::minutes(1),
                                       const std::optional<Filled>& expected = {});

}  // namespace scts::ops
