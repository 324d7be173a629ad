#pragma once

#include <vector>

#include "scts/model/id.hpp"
#include "scts/ops/telling/recovered.hpp"
#include "scts/store/lock.hpp"
#include "scts/store/store.hpp"
#include "scts/store/telling/notices.hpp"

/// The two ends of a batch of letters and messages (delivery.hpp), for whoever made it and for whoever comes after a
/// crash.
namespace scts::ops {

/// Before T2: discards what was staged, and nobody was told.
void undo(const store::Store& store, const store::Lock& lock, BatchId batch, const std::vector<store::Place>& places);

/// P and T3, after T2. Returns the files that are lost.
[[nodiscard]] std::vector<LostFile> publish(const store::Store& store, const store::Lock& lock, BatchId batch,
                                            const std::vector<store::Place>& places);

/// Finishes or undoes what a crash left, as the stored states say. A batch that its disk does not let end waits, and
/// holds up nothing but itself.
[[nodiscard]] std::vector<Recovered> recover(const store::Store& store, const store::Lock& lock);

}  // namespace scts::ops
