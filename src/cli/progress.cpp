#include "cli/progress.hpp"

#include <unistd.h>

#include <cstdio>

namespace scts::cli {

Progress::Progress(std::string what)
    : what_(std::move(what)),
      terminal_(::isatty(STDERR_FILENO) == 1),
      next_(std::chrono::steady_clock::now() + std::chrono::milliseconds(500)) {}

Progress::~Progress() {
  if (shown_) std::fputs("\r\033[K", stderr);
}

void Progress::operator()(std::int64_t done, std::int64_t of) {
  if (!terminal_ || std::chrono::steady_clock::now() < next_) return;
  next_ = std::chrono::steady_clock::now() + std::chrono::milliseconds(200);
  shown_ = true;
  std::fprintf(stderr, "\r%s: %lld of %lld", what_.c_str(), static_cast<long long>(done), static_cast<long long>(of));
  std::fflush(stderr);
}

}  // namespace scts::cli
