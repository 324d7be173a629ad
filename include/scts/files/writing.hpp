#pragma once

#include <filesystem>
#include <string_view>

#include "scts/files/descriptor.hpp"

/// Bytes written to their end. All functions throw Error(failed) naming the file (no space, …).
namespace scts::files {

/// Goes on when the system took only some of them, or was interrupted.
void write_all(const Descriptor& file, std::string_view bytes);
/// A device or a FIFO, to be written to as it is.
[[nodiscard]] Descriptor open_device(const std::filesystem::path& path);

}  // namespace scts::files
