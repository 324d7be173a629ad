#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace scts::cli {

/// A line on stderr that counts, on a terminal only, and only once work lasts over half a second.
class Progress {
 public:
  explicit Progress(std::string what);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void operator()(std::int64_t done, std::int64_t of);

 private:
  std::string what_;
  bool terminal_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point next_;
};

}  // namespace scts::cli
