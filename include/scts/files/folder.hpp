#pragma once

#include <filesystem>
#include <vector>

/// Folders that stand for the files in them.
namespace scts::files {

/// The paths as they are, with the files of a folder in its place, by name: no hidden ones, and none of folders in it.
/// Throws Error(failed) if a folder holds none.
[[nodiscard]] std::vector<std::filesystem::path> unfolded(const std::vector<std::filesystem::path>& paths);

}  // namespace scts::files
