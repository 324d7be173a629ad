#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>

#include "scts/files/descriptor.hpp"

/// Files that are there only to be locked.
namespace scts::files {

/// One of them, 0600; it tells who holds the lock.
class LockFile {
 public:
  /// Creates it if it is not there. Throws Error(failed) naming it.
  explicit LockFile(const std::filesystem::path& path);
  /// Frees the lock, and names nobody any more.
  ~LockFile();
  LockFile(LockFile&&) noexcept = default;
  LockFile& operator=(LockFile&&) = delete;
  /// Takes the lock and writes down its holder; false if another one still has it after that time.
  [[nodiscard]] bool take(std::chrono::milliseconds wait, std::string_view holder);
  [[nodiscard]] std::string holder() const;

 private:
  Descriptor file_;
  bool taken_ = false;
};

}  // namespace scts::files
