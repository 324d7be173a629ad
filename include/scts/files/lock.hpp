#pragma once

#include <chrono>
#include <filesystem>

#include "scts/files/descriptor.hpp"

/// Advisory locks on files, which the kernel frees even after kill -9.
namespace scts::files {

/// Takes the lock, waiting at most so long for whoever holds it; false if he still does. Throws Error(failed).
[[nodiscard]] bool lock(const Descriptor& file, std::chrono::milliseconds wait);
/// For who writes the file. Throws Error(busy) if another process still does.
void lock_to_write(const Descriptor& file, std::chrono::milliseconds wait);
/// Whether somebody holds a file's lock now; nothing is created, nobody is kept from it.
[[nodiscard]] bool is_locked(const std::filesystem::path& path);

}  // namespace scts::files
