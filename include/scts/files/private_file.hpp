#pragma once

#include <filesystem>
#include <string_view>

/// Files that nobody else can read (but the group that shares the store), and that have their own name from the
/// beginning. Throw Error(failed).
namespace scts::files {

/// An empty one. False: there is one already.
[[nodiscard]] bool create(const std::filesystem::path& path);
/// A short one, synced with its directory. False: it has contents already, and keeps them; an empty one is what a crash
/// leaves, and must be ours alone. Throws Error(failed) for another user's, a link, a pipe. Of two who fill the same
/// file one waits for the other: at most ten seconds, then throws Error(busy).
[[nodiscard]] bool fill(const std::filesystem::path& path, std::string_view bytes);

}  // namespace scts::files
