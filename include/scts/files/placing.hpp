#pragma once

#include <filesystem>
#include <string>

/// The last step of what was staged.
namespace scts::files {

/// Moves staged files into place, never over another file. What is in place already stays as it is.
class Placing {
 public:
  /// Throws Error(failed) if the directory that they go into is gone.
  Placing(const std::filesystem::path& staging, const std::filesystem::path& into);

  /// False if the file is neither staged nor in place. Throws Error(failed) if another file has the name.
  [[nodiscard]] bool put(const std::string& name);
  /// The names are on disk when it returns.
  void sync() const;

 private:
  std::filesystem::path staging_;
  std::filesystem::path into_;
};

}  // namespace scts::files
