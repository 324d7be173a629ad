#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "scts/model/owner.hpp"
#include "scts/ops/night/open_replica.hpp"
#include "scts/ops/run.hpp"
#include "scts/replica/transfer.hpp"
#include "scts/secret/keyring.hpp"

/// The replica, which parents' accounts read, is brought to what the store says.
namespace scts::ops {

/// A code that somebody tries in vain again and again.
struct TriedCode {
  Owner owner;
  std::string student;  ///< "MARTIN Léa"
  std::string guardian;
  int tries = 0;
  std::chrono::sys_seconds last;
};

struct ReplicateReport {
  bool whole = false;  ///< everything was compared, not only what changed
  replica::RowCounts rows;
  std::int64_t used_codes_received = 0;
  std::int64_t used_codes_unknown = 0;  ///< codes of another store, or from before it was restored
  std::int64_t used_codes_missing = 0;  ///< used, and the replica did not know: their accounts are not in it
  std::vector<TriedCode> tried;         ///< since the last run
  std::int64_t watermark = 0;           ///< the newest batch of the store that the replica holds
};

/// Guide, 1 and 4.5: brings the replica to what parents may see tomorrow, and the used codes back into the store.
/// `full`: compares everything, also where the replica holds another state of this school's store. Throws
/// Error(refused): without `full`, a store that is older than the replica's watermark or another one of the same
/// school.
[[nodiscard]] ReplicateReport replicate(const Run& run, const secret::Keyring& keyring, OpenReplica& target, bool full);

struct VerifyReport {
  replica::Comparison rows;
  std::int64_t used_codes_missing = 0;
};
/// What a full replication would change; changes nothing.
[[nodiscard]] VerifyReport verify(const Run& run, const secret::Keyring& keyring, OpenReplica& target);

}  // namespace scts::ops
