#pragma once

#include <cstdio>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace scts::exchange {

/// The rows of a list that were not taken, as a CSV to be corrected and imported again: the list's own columns, then
/// `line` and `reason`. UTF-8 with a mark, so that a spreadsheet reads it. It takes its place as a whole or not at all;
/// mode 0600.
class Rejects {
 public:
  /// Throws Error(failed) if nothing can be written beside `path`.
  explicit Rejects(const std::filesystem::path& path);
  ~Rejects();
  Rejects(const Rejects&) = delete;
  Rejects& operator=(const Rejects&) = delete;

  /// Once, before the rows.
  void begin(const std::vector<std::string>& columns);
  void add(std::span<const std::string> row, long line, const std::string& why);
  /// Everything is on disk; only the name is missing.
  void prepare();
  void publish();

 private:
  void put(const std::vector<std::string>& fields);

  std::filesystem::path path_;
  std::filesystem::path draft_;
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
  std::vector<std::size_t> kept_;  ///< columns of the list: without those that an earlier run added
};

}  // namespace scts::exchange
