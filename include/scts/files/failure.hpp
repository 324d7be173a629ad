#pragma once

#include <filesystem>

/// How a call of the system that failed is told: `PATH: No space left on device`.
namespace scts::files {

/// Throws Error(failed) for this errno.
[[noreturn]] void fail(const std::filesystem::path& path, int error);

}  // namespace scts::files
