#pragma once

#include <filesystem>
#include <vector>

/// Folders that stand for the files in them.
namespace scts::files {

/// Where mail lies, one message a file: a directory with new/ and cur/. False if it is out of reach, a file system that
/// is not mounted, say: whatever it held is not lost for that.
[[nodiscard]] bool is_maildir(const std::filesystem::path& path);

/// The paths as they are, with the files of a folder in its place, by name: no hidden ones, and none of folders in it.
/// A Maildir is one thing. Throws Error(failed) if a folder holds none.
[[nodiscard]] std::vector<std::filesystem::path> unfolded(const std::vector<std::filesystem::path>& paths);

}  // namespace scts::files
