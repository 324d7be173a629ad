#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "cli/session.hpp"

namespace scts::cli {

/// Where a long result goes: standard output, or a file (0600) that is there whole or not at all. A device or a pipe is
/// written to as it is.
class Output {
 public:
  /// Nothing or `-`: standard output. Throws Error(failed) if the file cannot be made.
  Output(const Session& session, const std::optional<std::string>& file);
  /// Leaves no trace of what was not finished.
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  void write(std::string_view text);
  /// The file takes its name. Throws Error(failed), as `write` does.
  void finish();

 private:
  [[noreturn]] void fail() const;  ///< errno tells why
  void flush();
  void make_file();
  [[nodiscard]] bool take_place();  ///< false: errno tells why

  const Session& session_;
  std::string name_;                 ///< as the user wrote it
  std::filesystem::path path_;       ///< of the file; a link's target
  std::filesystem::path temporary_;  ///< the name that it has meanwhile, if it has one
  int file_ = -1;
  bool whole_ = false;  ///< not written to as it is
  std::string buffer_;
};

}  // namespace scts::cli
