#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "archive.hpp"

namespace scts::exchange {

/// Throws Error(failed), `PATH:LINE: message`; without the line if it is 0.
[[noreturn]] void fail(const std::string& path, long line, const std::string& message, const std::string& hint = {});

/// The bytes of a file, a FIFO or standard input (`-`), unpacked if they are a ZIP, as often as one likes: what cannot
/// be read twice is first copied to a file without a name. Refuses what schools take for an export and is none.
class Source {
 public:
  explicit Source(const std::filesystem::path& path);

  [[nodiscard]] const std::string& path() const { return path_; }  ///< as the user wrote it
  [[nodiscard]] std::string_view head() const { return head_; }    ///< the first bytes, at most 4 KiB

  std::size_t read(std::span<char> into);  ///< 0 at the end
  void rewind();

 private:
  void read_head();

  std::string path_;
  File file_;
  std::optional<Archive> archive_;  ///< then `file_` is in it
  std::string head_;
};

}  // namespace scts::exchange
