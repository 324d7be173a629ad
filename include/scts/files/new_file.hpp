#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>

#include "scts/files/descriptor.hpp"

/// Files written whole.
namespace scts::files {

/// A file that appears at its destination whole and synced, or not at all; an older one is kept until then.
class NewFile {
 public:
  /// Goes to `replaceable(name)`. Where the system can, it has no name before it is published, so that nothing of it
  /// stays when the process is killed; elsewhere it is `.NAME.partial` meanwhile. Its mode does not depend on the
  /// umask. Throws Error as that does.
  NewFile(const std::filesystem::path& name, unsigned mode);
  /// Named `partial` until `publish`, for others to fill; it lies in the destination's directory. What a killed process
  /// left under that name is made anew. Waits at most `wait` for another process that makes the same; then throws
  /// Error(busy). Throws Error(failed) naming the directory.
  NewFile(std::filesystem::path partial, unsigned mode, std::chrono::milliseconds wait);
  /// Leaves no trace of what was not published.
  ~NewFile();
  NewFile(NewFile&&) = delete;

  [[nodiscard]] const std::filesystem::path& partial() const { return partial_; }
  void write(std::string_view bytes);
  /// Everything is on disk; only the name is missing.
  void prepare();
  void publish();

  enum class Existing { keep, replace };
  /// Throws Error(failed) if there is a file that is to be kept.
  void publish(const std::filesystem::path& destination, Existing existing);

 private:
  explicit NewFile(std::filesystem::path name);
  [[nodiscard]] bool make_nameless(unsigned mode);
  void make(unsigned mode, std::chrono::milliseconds wait);
  [[nodiscard]] bool link(const std::filesystem::path& to) const;
  void flush();
  void remove() noexcept;

  std::filesystem::path name_;  ///< as the user wrote it
  std::filesystem::path destination_;
  std::filesystem::path partial_;  ///< its name meanwhile, if it has one
  Descriptor file_;
  std::string buffer_;
};

}  // namespace scts::files
