#pragma once

#include <filesystem>

/// Open files that close themselves.
namespace scts::files {

/// An open file, or none; no program that is started inherits it.
class Descriptor {
 public:
  Descriptor() = default;
  /// Opens a file with the flags of open(2), a new one for those who may use it. Throws Error(failed) naming it.
  Descriptor(const std::filesystem::path& path, int flags);
  /// Takes one that is open. `name` is what errors call it.
  Descriptor(int file, std::filesystem::path name) : file_(file), name_(std::move(name)) {}
  ~Descriptor() { close(); }
  Descriptor(Descriptor&& other) noexcept;
  Descriptor& operator=(Descriptor&& other) noexcept;

  [[nodiscard]] bool is_open() const { return file_ >= 0; }
  [[nodiscard]] int get() const { return file_; }
  [[nodiscard]] const std::filesystem::path& name() const { return name_; }
  void close() noexcept;

 private:
  int file_ = -1;
  std::filesystem::path name_;
};

}  // namespace scts::files
