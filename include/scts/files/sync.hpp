#pragma once

#include "scts/files/descriptor.hpp"

/// What is on disk when a call returns, whatever becomes of the power.
namespace scts::files {

/// The contents of a file, or the names in a directory. Throws Error(failed): a failed fsync is never retried.
void sync(const Descriptor& file);
/// The names in it. Throws Error(failed) naming it.
void sync_directory(const std::filesystem::path& directory);

}  // namespace scts::files
