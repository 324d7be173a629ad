#pragma once

#include "scts/files/descriptor.hpp"

/// What is on disk when a call returns, whatever becomes of the power.
namespace scts::files {

/// The contents of a file. Throws Error(failed): a failed fsync is never retried.
void sync(const Descriptor& file);
/// The names in it; where a directory cannot be synced, its whole file system is. Throws Error(failed) naming it.
void sync_directory(const std::filesystem::path& directory);
void sync_directory(const Descriptor& directory);

}  // namespace scts::files
