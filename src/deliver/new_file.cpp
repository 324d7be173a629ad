#include "scts/deliver/new_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>
#include <thread>
#include <utility>

#include "scts/error.hpp"

namespace scts::deliver {

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(const fs::path& path, int error) {
  throw Error(Fault::failed, fmt::format("{}: {}", path.native(), std::strerror(error)));
}

constexpr std::size_t kBuffer = 1 << 16;
constexpr std::chrono::seconds kPatience{10};  // for another process that writes the same file

/// Beside the destination, the same each time: what a killed process left is found again.
fs::path partial_of(const fs::path& destination) {
  constexpr std::size_t longest = 240;  // bytes, of the 255 that a name may have
  return destination.parent_path() / fmt::format(".{}.partial", destination.filename().native().substr(0, longest));
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

fs::path destination(const fs::path& name) {
  std::error_code error;
  const auto status = fs::status(name, error);
  if (status.type() == fs::file_type::none) fail(name, error.value());
  if (fs::is_directory(status) || !name.has_filename()) {
    throw Error(Fault::usage, fmt::format("{}: this is a directory", name.native()), "name a file in it");
  }
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    throw Error(Fault::failed, fmt::format("{}: a device or a pipe would be replaced by a file", name.native()),
                "name another file");
  }
  auto path = fs::absolute(name);
  while (fs::is_symlink(path)) path = path.parent_path() / fs::read_symlink(path);  // no circle: it has a status
  const auto directory = fs::canonical(path.parent_path(), error);
  if (error || !fs::is_directory(directory)) {
    throw Error(Fault::failed, fmt::format("{}: no such directory", path.parent_path().native()),
                "it is not created: is its disk mounted?");
  }
  // Read, too: a directory that cannot be opened cannot be synced.
  if (::access(directory.c_str(), R_OK | W_OK | X_OK) != 0) fail(directory, errno);
  return directory / path.filename();
}

NewFile::NewFile(fs::path name) : name_(std::move(name)), destination_(destination(name_)) {}

// Once the first constructor is done, the destructor clears up whatever the rest of the second throws.
NewFile::NewFile(const fs::path& name, unsigned mode) : NewFile(name) {
  if (make_nameless(mode)) return;
  partial_ = partial_of(destination_);
  make(mode, kPatience);
}

NewFile::NewFile(fs::path partial, unsigned mode, std::chrono::milliseconds wait)
    : name_(partial), partial_(std::move(partial)) {
  make(mode, wait);
}

/// Not every file system can, and to name it later takes /proc.
bool NewFile::make_nameless(unsigned mode) {
  file_ = ::open(destination_.parent_path().c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (file_ < 0) return false;
  // Locked, as a file that has its name from the beginning.
  const auto in_proc = fmt::format("/proc/self/fd/{}", file_);
  if (::access(in_proc.c_str(), F_OK) == 0 && ::flock(file_, LOCK_EX | LOCK_NB) == 0 && ::fchmod(file_, mode) == 0) {
    return true;
  }
  ::close(std::exchange(file_, -1));
  return false;
}

void NewFile::make(unsigned mode, std::chrono::milliseconds wait) {
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
    remove();
    fail(partial_, error);
  }
}

NewFile::~NewFile() {
  remove();
}

void NewFile::remove() noexcept {
  if (file_ < 0) return;
  if (!partial_.empty()) ::unlink(partial_.c_str());
  ::close(std::exchange(file_, -1));
}

void NewFile::write(std::string_view bytes) {
  buffer_ += bytes;
  if (buffer_.size() >= kBuffer) flush();
}

void NewFile::flush() {
  for (std::string_view rest = buffer_; !rest.empty();) {
    const auto written = ::write(file_, rest.data(), rest.size());
    if (written < 0 && errno != EINTR) fail(name_, errno);
    if (written > 0) rest.remove_prefix(static_cast<std::size_t>(written));
  }
  buffer_.clear();
}

void NewFile::prepare() {
  flush();
  if (::fsync(file_) != 0) fail(name_, errno);
}

bool NewFile::link(const fs::path& to) const {
  const auto in_proc = fmt::format("/proc/self/fd/{}", file_);
  if (::linkat(AT_FDCWD, in_proc.c_str(), AT_FDCWD, to.c_str(), AT_SYMLINK_FOLLOW) == 0) return true;
  if (errno != EEXIST) fail(name_, errno);
  return false;
}

void NewFile::publish() {
  if (partial_.empty()) {
    prepare();
    if (link(destination_)) {
      ::close(std::exchange(file_, -1));
      return sync_directory(destination_.parent_path());
    }
    // No call replaces a name by a file that has none: it gets one first. Whoever has that name is waited for; what a
    // killed process left under it goes.
    const auto partial = partial_of(destination_);
    while (!link(partial)) const NewFile other(partial, 0600, kPatience);
    partial_ = partial;
  }
  publish(destination_, Existing::replace);
}

void NewFile::publish(const fs::path& destination, Existing existing) {
  prepare();
  const int error = existing == Existing::keep                             ? rename_to_nothing(partial_, destination)
                    : ::rename(partial_.c_str(), destination.c_str()) == 0 ? 0
                                                                           : errno;
  if (error != 0) fail(destination, error);
  ::close(std::exchange(file_, -1));
  sync_directory(destination.parent_path());
}

}  // namespace scts::deliver
