#include "scts/files/lock.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>

#include <cerrno>
#include <cstring>
#include <thread>

#include "scts/error.hpp"
#include "scts/files/failure.hpp"

namespace scts::files {

namespace {

[[noreturn]] void cannot_lock(const std::filesystem::path& path, int error) {
  if (error != ENOLCK && !is_missing_call(error)) fail(path, error);
  throw Error(Fault::failed, fmt::format("{}: its file system has no locks ({})", path.native(), std::strerror(error)),
              "two commands at once would spoil each other's work: choose a disk that has them");
}

}  // namespace

bool lock(const Descriptor& file, std::chrono::milliseconds wait) {
  const auto deadline = std::chrono::steady_clock::now() + wait;
  while (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno == EINTR) continue;
    if (errno != EWOULDBLOCK) cannot_lock(file.name(), errno);
    if (std::chrono::steady_clock::now() >= deadline) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return true;
}

void lock_to_write(const Descriptor& file, std::chrono::milliseconds wait) {
  if (lock(file, wait)) return;
  throw Error(Fault::busy, fmt::format("{}: another process is writing it", file.name().native()),
              "try again when it is done");
}

bool is_locked(const std::filesystem::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK), path);
  if (!file.is_open() && errno != ENOENT) fail(path, errno);
  return file.is_open() && ::flock(file.get(), LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

}  // namespace scts::files
