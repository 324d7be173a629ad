#include "scts/files/new_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <utility>

#include "scts/files/destination.hpp"
#include "scts/files/failure.hpp"
#include "scts/files/lock.hpp"
#include "scts/files/ownership.hpp"
#include "scts/files/planting.hpp"
#include "scts/files/rename.hpp"
#include "scts/files/sync.hpp"
#include "scts/files/writing.hpp"

namespace scts::files {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kBuffer = 1 << 16;
constexpr std::chrono::milliseconds kAtOnce{0};
constexpr std::chrono::seconds kPatience{10};  // for another process that writes the same file

/// Beside the destination, the same each time: what a killed process left is found again.
fs::path partial_of(const fs::path& destination) {
  constexpr std::size_t longest = 240;  // bytes, of the 255 that a name may have
  return destination.parent_path() / fmt::format(".{}.partial", destination.filename().native().substr(0, longest));
}

/// Whether the name still is the file that was opened: whoever had it before may have put it in place meanwhile.
bool is_still(const fs::path& path, const Descriptor& file) {
  struct stat named {};
  struct stat opened {};
  return ::stat(path.c_str(), &named) == 0 && ::fstat(file.get(), &opened) == 0 && named.st_dev == opened.st_dev &&
         named.st_ino == opened.st_ino;
}

/// Of the two who share a directory, only its maker may change the mode of what was left there.
bool has_mode(const Descriptor& file, unsigned mode) {
  struct stat status {};
  return ::fstat(file.get(), &status) == 0 && (status.st_mode & ALLPERMS) == mode;
}

/// How a file without a name is called.
std::string in_proc(const Descriptor& file) {
  return fmt::format("/proc/self/fd/{}", file.get());
}

}  // namespace

NewFile::NewFile(fs::path name) : name_(std::move(name)), destination_(replaceable(name_)) {}

// Once the first constructor is done, the destructor clears up whatever the rest of the second throws.
NewFile::NewFile(const fs::path& name, unsigned mode) : NewFile(name) {
  mode |= new_file_mode(destination_.parent_path());
  if (make_nameless(mode)) return;
  partial_ = partial_of(destination_);
  make(mode, kPatience);
}

NewFile::NewFile(fs::path partial, unsigned mode, std::chrono::milliseconds wait)
    : name_(partial), partial_(std::move(partial)) {
  make(mode | new_file_mode(partial_.parent_path()), wait);
}

/// Not every file system can, and to name it later takes /proc.
bool NewFile::make_nameless(unsigned mode) {
  Descriptor file(::open(destination_.parent_path().c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600), name_);
  if (!file.is_open() || ::access(in_proc(file).c_str(), F_OK) != 0) return false;
  // Locked, as a file that has its name from the beginning.
  if (!lock(file, kAtOnce) || ::fchmod(file.get(), mode) != 0) return false;
  file_ = std::move(file);
  return true;
}

void NewFile::make(unsigned mode, std::chrono::milliseconds wait) {
  const auto deadline = std::chrono::steady_clock::now() + wait;
  while (!file_.is_open()) {
    const int opened = ::open(partial_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, mode);
    if (opened < 0) fail(partial_.parent_path(), errno);
    Descriptor file(opened, name_);
    const auto left = deadline - std::chrono::steady_clock::now();
    lock_to_write(file, std::chrono::duration_cast<std::chrono::milliseconds>(left));
    if (!is_still(partial_, file)) continue;
    if (!is_planted(file)) {
      file_ = std::move(file);
    } else if (::unlink(partial_.c_str()) != 0) {
      demand_not_planted(file);
    }
  }
  if (::ftruncate(file_.get(), 0) != 0 || (!has_mode(file_, mode) && ::fchmod(file_.get(), mode) != 0)) {
    const int error = errno;
    remove();
    fail(partial_, error);
  }
}

NewFile::~NewFile() {
  remove();
}

void NewFile::remove() noexcept {
  if (!file_.is_open()) return;
  if (!partial_.empty()) ::unlink(partial_.c_str());
  file_.close();
}

void NewFile::write(std::string_view bytes) {
  buffer_ += bytes;
  if (buffer_.size() >= kBuffer) flush();
}

void NewFile::flush() {
  write_all(file_, buffer_);
  buffer_.clear();
}

void NewFile::prepare() {
  flush();
  sync(file_);
}

bool NewFile::link(const fs::path& to) const {
  if (::linkat(AT_FDCWD, in_proc(file_).c_str(), AT_FDCWD, to.c_str(), AT_SYMLINK_FOLLOW) == 0) return true;
  if (errno != EEXIST) fail(name_, errno);
  return false;
}

void NewFile::publish() {
  if (partial_.empty()) {
    prepare();
    if (link(destination_)) {
      file_.close();
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
  file_.close();
  sync_directory(destination.parent_path());
}

}  // namespace scts::files
