#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace scts::exchange {

/// The rows of a list that were not taken, as a CSV to be corrected and imported again: the list's own columns, then
/// `line` and `reason`. UTF-8 with a mark, so that a spreadsheet reads it.
class Rejects {
 public:
  explicit Rejects(std::function<void(std::string_view)> write) : write_(std::move(write)) {}

  /// Once, before the rows.
  void begin(const std::vector<std::string>& columns);
  void add(std::span<const std::string> row, long line, const std::string& why);

 private:
  std::function<void(std::string_view)> write_;
  std::vector<std::size_t> kept_;  ///< columns of the list: without those that an earlier run added
};

}  // namespace scts::exchange
