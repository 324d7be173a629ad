#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/session.hpp"
#include "scts/files/new_file.hpp"

namespace scts::cli {

/// Where a long result goes: standard output, or a file that is there whole or not at all. A device or a pipe is
/// written to as it is.
class Output {
 public:
  static constexpr unsigned kForOwner = 0600;
  static constexpr unsigned kForAll = 0644;

  /// Nothing or `-`: standard output. Throws Error if the file cannot be made.
  Output(const Session& session, const std::optional<std::string>& file, unsigned mode);

  [[nodiscard]] static bool is_standard(const std::optional<std::string>& file);

  void write(std::string_view text);
  /// From now on nothing is handed on before it is finished, so that a pager keeps no lock.
  void hold() { held_ = true; }
  /// The file takes its name. Throws Error(failed), as `write` does.
  void finish();

 private:
  void flush();

  const Session& session_;
  std::string name_;
  std::optional<files::NewFile> file_;
  files::Descriptor device_;
  std::string buffer_;
  bool held_ = false;
};

}  // namespace scts::cli
