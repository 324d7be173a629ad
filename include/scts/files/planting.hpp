#pragma once

#include <filesystem>

#include "scts/files/descriptor.hpp"

/// What somebody put where we work who has no part in it. Who may do what he likes there has one: root, the owner of
/// the directory, the group that shares it.
namespace scts::files {

/// Whether an open file is none, has a second name, or was made by such a one.
[[nodiscard]] bool is_planted(const Descriptor& file);
/// Throws Error(failed) if it is.
void demand_not_planted(const Descriptor& file);

/// Throws Error(failed) if such a one could replace what is put into a directory. `made` lies in it, and is ours: its
/// owner is what the file system takes us for.
void demand_safe(const std::filesystem::path& directory, const std::filesystem::path& made);

enum class Names { one, any };
/// Throws Error(failed) if there is something that is no file: others, which open it, would follow a link, or wait for
/// a pipe. With one name: nor a file that has another.
void demand_plain(const std::filesystem::path& path, Names names);

}  // namespace scts::files
