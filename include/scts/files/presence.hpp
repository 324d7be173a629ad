#pragma once

#include <filesystem>
#include <optional>
#include <string>

/// Whether a name is there.
namespace scts::files {

/// Also if it is the name of a link that leads nowhere. Throws Error(failed) if that cannot be told: what is out of
/// reach is not missing.
[[nodiscard]] bool present(const std::filesystem::path& path);
/// Whether both are there, and on one file system.
[[nodiscard]] bool same_file_system(const std::filesystem::path& one, const std::filesystem::path& other);
/// Why a name leads to no file: "No such file or directory"; nothing if it does.
[[nodiscard]] std::optional<std::string> absence(const std::filesystem::path& path);

}  // namespace scts::files
