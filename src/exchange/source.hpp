#pragma once

#include <ctime>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "archive.hpp"
#include "scts/files/input.hpp"

namespace scts::exchange {

/// Throws Error(failed), `PATH:LINE: message`; without the line if it is 0.
[[noreturn]] void fail(const std::string& path, long line, const std::string& message, const std::string& hint = {});

/// `a, b, c, d, e and 7 more`, each cut to a length that fits a message.
[[nodiscard]] std::string listed(const std::vector<std::string>& names);

/// The bytes of a file, a FIFO or standard input (`-`), unpacked if they are a ZIP, as often as one likes: what cannot
/// be read twice is first copied to a file without a name. Refuses what schools take for an export and is none, and a
/// file that somebody still writes. Of a workbook only the parts can be read.
class Source {
 public:
  explicit Source(const std::filesystem::path& path);

  [[nodiscard]] const std::string& path() const { return path_; }  ///< as the user wrote it
  [[nodiscard]] std::string_view head() const { return head_; }    ///< the first bytes, at most 4 KiB
  [[nodiscard]] std::size_t size() const { return size_; }         ///< of the file, packed if it is a ZIP

  std::size_t read(std::span<char> into);  ///< 0 at the end
  void rewind();
  /// In which that byte stands; reads from the beginning.
  [[nodiscard]] long line(std::size_t byte);

  [[nodiscard]] bool workbook() const { return archive_ && !entry_; }
  /// Whether the workbook has a part of that name.
  [[nodiscard]] bool holds(const std::string& part) const;
  /// A part of the workbook. Throws Error(failed) if it has none of that name.
  [[nodiscard]] Source part(const std::string& name) const;

 private:
  Source(const Source& workbook, const std::string& name, std::size_t index);
  void read_head();
  void check_head() const;
  void check_unchanged() const;

  std::string path_;
  files::Stream file_;
  std::size_t size_ = 0;  ///< of the file, when it was opened
  std::size_t left_ = 0;  ///< of it to be read
  std::timespec written_{};
  std::shared_ptr<const Archive> archive_;  ///< then `file_` is in it
  std::optional<Archive::Entry> entry_;
  std::string head_;
};

}  // namespace scts::exchange
