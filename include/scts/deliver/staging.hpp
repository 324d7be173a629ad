#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>

/// Files that appear at their destination only when all of them are safely on disk.
namespace scts::deliver {

/// The directory where the files of a batch are made, unseen: 0700, on the destination's file system, outside a
/// Maildir's `tmp/` (mail servers sweep that).
class Staging {
 public:
  /// Creates it; it must not exist. Throws Error(failed) naming the directory.
  explicit Staging(const std::filesystem::path& directory);
  ~Staging();
  Staging(Staging&& other) noexcept;
  Staging& operator=(Staging&&) = delete;

  /// Writes a new file, 0600. Throws Error(failed) naming the file (no space, …).
  void write(const std::string& name, std::string_view bytes);
  /// Adds to the end of a file that `write` made.
  void append(const std::string& name, std::string_view bytes);
  /// All contents and the directory itself are on disk when it returns. A failure is final: a failed fsync is never
  /// retried.
  void sync();

 private:
  void write(const std::string& name, std::string_view bytes, int flags);
  std::filesystem::path directory_;
  int directory_file_;
  bool sync_at_once_;  ///< one syncfs for all the files (10,000 messages: 1 s against 30 s); else each file when it is
                       ///< written
};

/// Creates a directory and its parents, 0700, if they are not there, and syncs the directories it added to.
void make_directory(const std::filesystem::path& directory);
/// Creates a Maildir: `tmp`, `new`, `cur`, all 0700.
void make_maildir(const std::filesystem::path& directory);

enum class Layout {
  plain,
  maildir
};  ///< a Maildir shows files in `new/`; readers move them to `cur/` and add flags to the name

/// Moves staged files into place, never over another file. What is in place already stays as it is.
class Publisher {
 public:
  /// Throws Error(failed) if the destination is gone.
  Publisher(const std::filesystem::path& staging, const std::filesystem::path& destination, Layout layout);

  /// False if the file is neither staged nor in place. Throws Error(failed) if another file has the name.
  [[nodiscard]] bool put(const std::string& name);
  /// The names are on disk when it returns.
  void sync() const;

 private:
  [[nodiscard]] bool in_place(const std::string& name);

  std::filesystem::path staging_;
  std::filesystem::path into_;
  std::filesystem::path read_;                       ///< where readers of a Maildir move messages
  std::optional<std::set<std::string>> read_names_;  ///< once one was asked for
};

/// Removes a staging directory with all that is in it; nothing if there is none.
void discard(const std::filesystem::path& staging);

}  // namespace scts::deliver
