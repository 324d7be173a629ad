#include "scts/store/lock.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <thread>
#include <utility>

#include "scts/error.hpp"

namespace scts::store {

namespace {

std::string holder_of(int file) {
  std::array<char, 200> text{};
  const auto size = ::pread(file, text.data(), text.size(), 0);
  return size > 0 ? std::string(text.data(), static_cast<std::size_t>(size)) : "another process";
}

}  // namespace

Lock::Lock(const std::filesystem::path& store_file, std::chrono::milliseconds wait, std::string_view holder) {
  const std::string name = store_file.native() + ".lock";
  file_ = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (file_ < 0) throw Error(Fault::failed, fmt::format("{}: {}", name, std::strerror(errno)));
  const auto deadline = std::chrono::steady_clock::now() + wait;
  while (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
    const int error = errno;
    if (error == EINTR) continue;
    if (error == EWOULDBLOCK && std::chrono::steady_clock::now() < deadline) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      continue;
    }
    const std::string other = holder_of(file_);
    ::close(file_);
    if (error != EWOULDBLOCK) throw Error(Fault::failed, fmt::format("{}: {}", name, std::strerror(error)));
    throw Error(Fault::busy, fmt::format("the store is in use by {}", other),
                "try again when it is done, or wait longer with --wait-lock SECONDS");
  }
  // Who holds it is a courtesy to the others: if it cannot be written, the lock holds all the same.
  if (::ftruncate(file_, 0) != 0 || ::pwrite(file_, holder.data(), holder.size(), 0) < 0) return;
}

bool is_locked(const std::filesystem::path& store_file) {
  const std::string name = store_file.native() + ".lock";
  const int file = ::open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (file < 0) {
    if (errno == ENOENT) return false;
    throw Error(Fault::failed, fmt::format("{}: {}", name, std::strerror(errno)));
  }
  const bool locked = ::flock(file, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  ::close(file);
  return locked;
}

Lock::~Lock() {
  if (file_ >= 0) ::close(file_);
}
Lock::Lock(Lock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

}  // namespace scts::store
