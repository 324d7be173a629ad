#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "scts/files/descriptor.hpp"

/// Files of ours, read from the beginning. All functions throw Error(failed) naming the file, also if it is a pipe, a
/// device or a directory.
namespace scts::files {

/// A link is not followed: it is none of ours.
[[nodiscard]] Descriptor open_to_read(const std::filesystem::path& path);
/// All bytes, piece by piece.
void read_pieces(const std::filesystem::path& path, const std::function<void(std::string_view)>& f);
[[nodiscard]] std::string read_whole(const std::filesystem::path& path);
/// The first bytes, at most so many; of what a link leads to, too.
[[nodiscard]] std::string read_start(const std::filesystem::path& path, std::size_t most);
/// Whether all of it was read through this descriptor, or through another that a process inherited of it.
[[nodiscard]] bool read_to_end(const Descriptor& file);

}  // namespace scts::files
