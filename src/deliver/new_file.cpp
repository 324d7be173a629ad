#include "scts/deliver/new_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <thread>
#include <utility>

#include "scts/error.hpp"

namespace scts::deliver {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const fs::path& path, int error) {
  throw Error(Fault::failed, fmt::format("{}: {}", path.native(), std::strerror(error)));
}

/// Whether the name still is the file that was opened: whoever had it before may have put it in place meanwhile.
bool is_still(const fs::path& path, int file) {
  struct stat named {};
  struct stat opened {};
  return ::stat(path.c_str(), &named) == 0 && ::fstat(file, &opened) == 0 && named.st_dev == opened.st_dev &&
         named.st_ino == opened.st_ino;
}

void sync_directory(const fs::path& directory) {
  const int file = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file < 0) fail(directory, errno);
  const int error = ::fsync(file) == 0 ? 0 : errno;
  ::close(file);
  if (error != 0) fail(directory, error);
}

/// 0, or what went wrong. Network file systems cannot rename "unless it is there": for them the look comes just before.
int rename_to_nothing(const fs::path& from, const fs::path& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  struct stat status {};
  if (::lstat(to.c_str(), &status) == 0) return EEXIST;
  return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

}  // namespace

NewFile::NewFile(fs::path partial, unsigned mode, std::chrono::milliseconds wait) : partial_(std::move(partial)) {
  const auto deadline = std::chrono::steady_clock::now() + wait;
  while (file_ < 0) {
    const int file = ::open(partial_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0) fail(partial_.parent_path(), errno);
    const int error = ::flock(file, LOCK_EX | LOCK_NB) == 0 ? 0 : errno;
    if (error == 0 && is_still(partial_, file)) {
      file_ = file;
    } else {
      ::close(file);
      if (error != 0 && error != EWOULDBLOCK && error != EINTR) fail(partial_, error);
      if (error == EWOULDBLOCK && std::chrono::steady_clock::now() >= deadline) {
        throw Error(Fault::busy, fmt::format("{}: another process is writing it", partial_.native()),
                    "try again when it is done");
      }
      if (error == EWOULDBLOCK) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
  }
  if (::ftruncate(file_, 0) != 0 || ::fchmod(file_, mode) != 0) {
    const int error = errno;
    ::unlink(partial_.c_str());
    ::close(file_);
    fail(partial_, error);
  }
}

NewFile::~NewFile() {
  if (file_ < 0) return;
  ::unlink(partial_.c_str());
  ::close(file_);
}

void NewFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(file_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(partial_.parent_path(), errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void NewFile::put_in_place(const fs::path& destination, Existing existing) {
  if (::fsync(file_) != 0) fail(partial_, errno);
  const int error = existing == Existing::keep                             ? rename_to_nothing(partial_, destination)
                    : ::rename(partial_.c_str(), destination.c_str()) == 0 ? 0
                                                                           : errno;
  if (error != 0) fail(destination, error);
  ::close(std::exchange(file_, -1));
  sync_directory(destination.parent_path());
}

}  // namespace scts::deliver
