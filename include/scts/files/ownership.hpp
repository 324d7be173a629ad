#pragma once

#include <filesystem>
#include <string>

/// In whose name this process works, and who may use what it makes: its owner, or a group too. As its user and its
/// umask, that is one for the whole process.
namespace scts::files {

/// From now on. As root: takes on the owner of this file for good, or, where there is none, of the directory that it
/// goes into; with his groups, his HOME, and no right that he has not. A file that its group may write (0660), in a
/// directory of that group (2770), is shared: so is what is made in its directories. Throws Error(failed).
void act_for(const std::filesystem::path& file);

/// "secretariat", or "uid 1001" where this machine knows no such account.
[[nodiscard]] std::string login_of(unsigned user);
/// Of this process.
[[nodiscard]] std::string own_login();
/// Whose a file is; empty if there is none.
[[nodiscard]] std::string owner_of(const std::filesystem::path& path);
/// What the system said, and who was refused, if that is somebody whom root took on.
[[nodiscard]] std::string reason(int error);

/// What is made in a directory is its maker's alone, 0600 and 0700, or shared.
[[nodiscard]] unsigned new_file_mode(const std::filesystem::path& directory);
[[nodiscard]] unsigned new_directory_mode(const std::filesystem::path& directory);

/// Whether its group shares the work.
[[nodiscard]] bool is_shared_with(unsigned group);

/// Throws Error(failed) unless a file is ours, or shared: whoever writes it makes others beside it.
void demand_ours(const std::filesystem::path& path, const char* what);
}  // namespace scts::files
