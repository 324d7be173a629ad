#pragma once

#include <string>
#include <vector>

#include "scts/model/notice.hpp"
#include "scts/store/store.hpp"

namespace scts::ops {

/// The title of letter files.
[[nodiscard]] std::string title_of(const Letterhead& letterhead);

/// The letterhead as the school set it. Throws Error(refused) if no service is open, Error(usage) if a setting is
/// missing that the channels need.
[[nodiscard]] Letterhead letterhead(const store::Read& read, const std::vector<Channel>& channels);

}  // namespace scts::ops
