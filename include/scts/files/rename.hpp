#pragma once

#include <filesystem>

/// Names given to files that have another one.
namespace scts::files {

/// Gives a file another name, on the same file system, unless a file has that. 0, or the errno: EEXIST. A file of the
/// same contents is taken for this one, which was interrupted when it had both names.
[[nodiscard]] int rename_to_nothing(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace scts::files
