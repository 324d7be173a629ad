#pragma once

#include <filesystem>
#include <string>

/// Whether what lies around a file is whose the file is.
namespace scts::files {

/// Whose a file is, and what its group may do with it.
class Belonging {
 public:
  /// Throws Error(failed) if there is no such file.
  explicit Belonging(const std::filesystem::path& file);

  /// The login whose `path` is, if that is another one, and no group shares both; empty if there is nothing.
  [[nodiscard]] std::string stranger(const std::filesystem::path& path) const;
  /// Whether a group may do with `path` what it may not do with the file; false for a link.
  [[nodiscard]] bool wider(const std::filesystem::path& path) const;
  /// Takes that from it, and everything from everybody; false if only its owner may. Throws Error(failed).
  [[nodiscard]] bool narrow(const std::filesystem::path& path) const;
  /// "secretariat:school", as chown takes it.
  [[nodiscard]] std::string text() const;

 private:
  [[nodiscard]] unsigned allowed(unsigned group, bool directory) const;
  unsigned owner_;
  unsigned group_;
  unsigned mode_;
};

}  // namespace scts::files
