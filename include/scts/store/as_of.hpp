#pragma once

#include "scts/model/id.hpp"
#include "scts/store/store.hpp"

namespace scts::store {

/// From here on until it ends, `read` shows the people of a batch's notices, the settings and the services as they were
/// when the batch was made. What changed before the store kept such changes shows as it is now.
void show_as_of(const Read& read, BatchId batch);

}  // namespace scts::store
