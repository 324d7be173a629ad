#pragma once

#include <filesystem>
#include <optional>
#include <string>

/// Whether a name is there.
namespace scts::files {

/// Also if it is the name of a link that leads nowhere.
[[nodiscard]] bool present(const std::filesystem::path& path);
/// Why a name leads to no file: "No such file or directory"; nothing if it does.
[[nodiscard]] std::optional<std::string> absence(const std::filesystem::path& path);

}  // namespace scts::files
