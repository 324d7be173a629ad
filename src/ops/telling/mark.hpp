#pragma once

#include <filesystem>

#include "scts/store/store.hpp"

/// The store's mark: a small file in the directories it writes to, which tells them from the bare mount points of disks
/// that are not there.
namespace scts::ops {

/// False if the directory was given the mark, and neither that nor anything that was put there can be seen: what was in
/// there is not lost for that.
[[nodiscard]] bool in_reach(const store::Read& read, const std::filesystem::path& directory);
/// Throws Error(busy) if it is out of reach.
void demand_in_reach(const store::Read& read, const std::filesystem::path& directory);

/// Gives it the mark, unless earlier batches wrote there and nothing of theirs is left: it may be a bare mount point.
void mark(const store::Write& write, const std::filesystem::path& directory);

/// A name for what is made there and put in place at once.
[[nodiscard]] std::filesystem::path probe_in(const store::Read& read, const std::filesystem::path& directory);

}  // namespace scts::ops
