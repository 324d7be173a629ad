#pragma once

#include <filesystem>
#include <string_view>

/// Who can reach a file: a group may be trusted with the school's work (rights are files' modes), everybody may not.
namespace scts::files {

/// Whether others than the owner and his group can reach a file or directory; false if there is none, and for a link.
[[nodiscard]] bool open_to_everybody(const std::filesystem::path& path);
/// Throws Error(usage) if everybody can reach what the name leads to; `what` tells what it is: "the store".
void demand_closed(const std::filesystem::path& path, std::string_view what);

}  // namespace scts::files
