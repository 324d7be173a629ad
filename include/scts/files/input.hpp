#pragma once

#include <cstdio>
#include <ctime>
#include <memory>
#include <string>

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

/// What the system knows of an open file.
struct Facts {
  bool regular;  ///< no FIFO, no device
  std::size_t size;
  std::timespec written;
};
[[nodiscard]] Facts facts_of(std::FILE* file, const std::string& path);

}  // namespace scts::files
