#pragma once

#include <filesystem>

/// Where a file goes that the user names.
namespace scts::files {

/// Absolute, for a link its target. Throws Error: usage for a directory; failed for a device or a pipe, and if the
/// directory is not there or cannot be written to.
[[nodiscard]] std::filesystem::path destination(const std::filesystem::path& name);
/// The same, for what would take the place of a file that is there. Throws Error(failed), too, if that is a database,
/// a key, a lock or a PDF, whatever its name.
[[nodiscard]] std::filesystem::path replaceable(const std::filesystem::path& name);

}  // namespace scts::files
