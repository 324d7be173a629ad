#pragma once

#include <filesystem>

/// How a call of the system that failed is told: `PATH: No space left on device`.
namespace scts::files {

/// Throws Error(failed) for this errno.
[[noreturn]] void fail(const std::filesystem::path& path, int error);

/// Whether a call failed because the file system does not have it, and another one may do instead.
[[nodiscard]] bool is_missing_call(int error);

}  // namespace scts::files
