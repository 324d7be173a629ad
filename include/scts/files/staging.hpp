#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "scts/files/descriptor.hpp"

/// Files that appear at their destination only when all of them are safely on disk.
namespace scts::files {

/// The directory where files are made, unseen: 0700, on the destination's file system, outside a Maildir's `tmp/` (mail
/// servers sweep that).
class Staging {
 public:
  /// Creates it; it must not exist. As long as this lives it is locked, so that a copy of the store, or the store by
  /// another name, sees that somebody is at work in it. Throws Error(failed) naming the directory.
  explicit Staging(const std::filesystem::path& directory);

  /// Writes a new file, 0600. Throws Error(failed) naming the file (no space, …).
  void write(const std::string& name, std::string_view bytes);
  /// Adds to the end of a file that `write` made.
  void append(const std::string& name, std::string_view bytes);
  /// All contents and the directory itself are on disk when it returns. A failure is final: a failed fsync is never
  /// retried.
  void sync();

 private:
  void write(const std::string& name, std::string_view bytes, int flags);
  Descriptor directory_;
  bool sync_at_once_;  ///< one syncfs for all the files (10,000 messages: 1 s against 30 s); else each file when it is
                       ///< written
};

/// Removes a staging directory with all that is in it; nothing if there is none.
void discard(const std::filesystem::path& staging);

}  // namespace scts::files
