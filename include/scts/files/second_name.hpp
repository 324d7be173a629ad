#pragma once

#include <filesystem>

/// Another name for a file that is to be replaced.
namespace scts::files {

/// What the file is now has that name too, whatever takes its own: the same file, or a copy where the file system knows
/// no links. Nothing is done if it has it already. Synced. Throws Error(failed), also if another file has the name.
void give_second_name(const std::filesystem::path& file, const std::filesystem::path& name);

}  // namespace scts::files
