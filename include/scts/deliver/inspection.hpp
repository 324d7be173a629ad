#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Looks at files and messages that were delivered: whether they are there, whole and private.
namespace scts::deliver {

/// Whether others than the owner and his group can reach a file or directory; false if there is none.
[[nodiscard]] bool open_to_everybody(const std::filesystem::path& path);
/// Throws Error(failed) naming it.
void close_to_everybody(const std::filesystem::path& path);

/// All bytes of a file, piece by piece. Throws Error(failed) naming it.
void read_pieces(const std::filesystem::path& path, const std::function<void(std::string_view)>& f);

/// Finds many messages of one Maildir, as find_message() does; reads `cur/` at most once.
class MessageFinder {
 public:
  explicit MessageFinder(std::filesystem::path maildir) : maildir_(std::move(maildir)) {}
  [[nodiscard]] std::optional<std::filesystem::path> find(const std::string& name);

 private:
  std::filesystem::path maildir_;
  bool listed_ = false;
  std::map<std::string, std::filesystem::path> flagged_;  ///< those that a reader gave other flags than scts does
};

/// The staging directories of a store that lie in this directory, with the numbers of their batches.
[[nodiscard]] std::vector<std::pair<std::int64_t, std::filesystem::path>> staging_in(
    const std::filesystem::path& directory, const std::string& store);

}  // namespace scts::deliver
