#pragma once

#include <cstdio>
#include <ctime>
#include <memory>
#include <string>
#include <string_view>

/// What others give us to read, and the copies that are made of it. All functions throw Error(failed) naming the file.
namespace scts::files {

struct CloseStream {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using Stream = std::unique_ptr<std::FILE, CloseStream>;

/// A file, a FIFO, or standard input for `-`. Throws Error(busy) if nobody writes into the FIFO.
[[nodiscard]] Stream open_input(const std::string& path);
/// A file of ours that is in memory only. `path` is what it is for.
[[nodiscard]] Stream in_memory(const std::string& path);
/// A file of ours that has no name: it is gone with us, even by kill -9.
[[nodiscard]] Stream nameless();

/// A copy, from its beginning, of what can be read only once: `head`, which was read already, and the rest. In memory,
/// since it may be a list of codes, which do not belong on a disk; in a file without a name if it is longer than any
/// such list. Throws Error(failed) if it is longer than a gibibyte.
[[nodiscard]] Stream keep(std::string_view head, std::FILE* from, const std::string& path);
/// Reads standard input to its end, however long that takes; from then on it is such a copy.
void keep_standard_input();

/// What the system knows of an open file.
struct Facts {
  bool regular;  ///< no FIFO, no device
  std::size_t size;
  std::timespec written;
};
[[nodiscard]] Facts facts_of(std::FILE* file, const std::string& path);

}  // namespace scts::files
