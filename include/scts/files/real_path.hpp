#pragma once

#include <filesystem>

/// One name for each place.
namespace scts::files {

/// Absolute, links followed, and `..` as the kernel takes it; what is not there yet keeps the name that it was given.
[[nodiscard]] std::filesystem::path real_path(const std::filesystem::path& path);

}  // namespace scts::files
