#pragma once

#include <chrono>
#include <filesystem>
#include <string_view>

namespace scts::deliver {

/// A file that appears at its destination whole and synced, or not at all. Until then it is `partial`, which lies in
/// the destination's directory; what a killed process left under that name is made anew.
class NewFile {
 public:
  /// Waits at most `wait` for another process that makes the same; then throws Error(busy). Throws Error(failed) naming
  /// the file.
  NewFile(std::filesystem::path partial, unsigned mode, std::chrono::milliseconds wait);
  /// Removes it, unless it was put in place.
  ~NewFile();
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  [[nodiscard]] const std::filesystem::path& partial() const { return partial_; }
  void write(std::string_view bytes);

  enum class Existing { keep, replace };
  /// Syncs it, renames it, and syncs the directory. Throws Error(failed) if there is a file that is to be kept.
  void put_in_place(const std::filesystem::path& destination, Existing existing);

 private:
  std::filesystem::path partial_;
  int file_ = -1;
};

}  // namespace scts::deliver
