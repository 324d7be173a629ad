#pragma once

#include <filesystem>

/// Directories that are made where none are.
namespace scts::files {

/// Creates a directory and its parents, 0700, if they are not there, and syncs the directories it added to.
void make_directory(const std::filesystem::path& directory);

}  // namespace scts::files
