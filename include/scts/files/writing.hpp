#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

#include "scts/files/descriptor.hpp"

/// Bytes written to their end. All functions throw Error(failed) naming the file (no space, …).
namespace scts::files {

/// Goes on when the system took only some of them, or was interrupted.
void write_all(const Descriptor& file, std::string_view bytes);
/// Bytes that a file of this process may have at most (setrlimit(2), RLIMIT_FSIZE); nothing: no limit.
[[nodiscard]] std::optional<std::uintmax_t> size_limit();
/// A device or a FIFO, to be written to as it is.
[[nodiscard]] Descriptor open_device(const std::filesystem::path& path);

}  // namespace scts::files
