#include "scts/deliver/staging.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include "scts/error.hpp"

namespace scts::deliver {

namespace fs = std::filesystem;

namespace {

constexpr long kXfsMagic = 0x58465342;

[[noreturn]] void fail(const fs::path& path, int error) {
  throw Error(Fault::failed, fmt::format("{}: {}", path.native(), std::strerror(error)));
}

/// A descriptor that closes itself.
class Descriptor {
 public:
  Descriptor(const fs::path& path, int flags) : file_(::open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW, 0600)) {
    if (file_ < 0) fail(path, errno);
  }
  ~Descriptor() { ::close(file_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return file_; }

 private:
  int file_;
};

void sync_directory(const fs::path& directory) {
  const Descriptor file(directory, O_RDONLY | O_DIRECTORY);
  if (::fsync(file.get()) != 0) fail(directory, errno);
}

/// syncfs reports write errors and orders data before it returns on these; elsewhere each file is synced for itself.
bool has_good_syncfs(int file) {
  struct statfs status {};
  if (::fstatfs(file, &status) != 0) return false;
  return status.f_type == EXT4_SUPER_MAGIC || status.f_type == kXfsMagic || status.f_type == BTRFS_SUPER_MAGIC;
}

bool present(const fs::path& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0;
}

/// The messages that were read, by the names they had in `new/`.
std::set<std::string> read_messages(const fs::path& cur) {
  std::set<std::string> names;
  if (!present(cur)) return names;
  for (const auto& entry : fs::directory_iterator(cur)) {
    const auto name = entry.path().filename().native();
    names.insert(name.substr(0, name.find(':')));
  }
  return names;
}

}  // namespace

Staging::Staging(const fs::path& directory) : directory_(directory) {
  if (::mkdir(directory.c_str(), 0700) != 0) fail(directory, errno);
  directory_file_ = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (directory_file_ < 0) fail(directory, errno);
  sync_at_once_ = has_good_syncfs(directory_file_);
}
Staging::~Staging() {
  if (directory_file_ >= 0) ::close(directory_file_);
}
Staging::Staging(Staging&& other) noexcept
    : directory_(std::move(other.directory_)),
      directory_file_(std::exchange(other.directory_file_, -1)),
      sync_at_once_(other.sync_at_once_) {}

void Staging::write(const std::string& name, std::string_view bytes) {
  write(name, bytes, O_CREAT | O_EXCL);
}
void Staging::append(const std::string& name, std::string_view bytes) {
  write(name, bytes, O_APPEND);
}

void Staging::write(const std::string& name, std::string_view bytes, int flags) {
  const auto path = directory_ / name;
  const Descriptor file(path, O_WRONLY | flags);
  while (!bytes.empty()) {
    const auto written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (!sync_at_once_ && ::fsync(file.get()) != 0) fail(path, errno);
}

void Staging::sync() {
  if (sync_at_once_ && ::syncfs(directory_file_) != 0) fail(directory_, errno);
  if (::fsync(directory_file_) != 0) fail(directory_, errno);
  // The staging directory's own entry: without it a power cut could take the directory away with all it holds.
  sync_directory(directory_.parent_path());
}

void make_directory(const fs::path& directory) {
  if (present(directory)) {
    if (!fs::is_directory(directory)) fail(directory, ENOTDIR);
    return;
  }
  const auto parent = directory.parent_path();
  if (!parent.empty()) make_directory(parent);
  if (::mkdir(directory.c_str(), 0700) != 0 && errno != EEXIST) fail(directory, errno);
  sync_directory(parent.empty() ? fs::path(".") : parent);
}

void make_maildir(const fs::path& directory) {
  for (const char* part : {"tmp", "new", "cur"}) make_directory(directory / part);
}

Publisher::Publisher(const fs::path& staging, const fs::path& destination, Layout layout)
    : staging_(staging), into_(layout == Layout::maildir ? destination / "new" : destination) {
  if (layout == Layout::maildir) read_ = destination / "cur";
  if (present(into_)) return;
  throw Error(
      Fault::failed,
      fmt::format("{}: the directory is gone, and with it what a notification had made there", into_.native()),
      "bring it back (a disk that is not mounted?); if it is lost, create it empty: the next command then lists "
      "who must be told again");
}

bool Publisher::put(const std::string& name) {
  const auto from = staging_ / name;
  const auto to = into_ / name;
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return true;
  const int error = errno;
  if (error == ENOENT) return in_place(name);
  if (error != EEXIST) fail(to, error);
  throw Error(Fault::failed,
              fmt::format("{}: another file has this name; the batch's own is {}", to.native(), from.native()),
              "move the other file away: the next command then puts the batch's own in its place");
}

bool Publisher::in_place(const std::string& name) {
  if (present(into_ / name)) return true;
  if (read_.empty()) return false;
  if (!read_names_) read_names_ = read_messages(read_);
  return read_names_->contains(name);
}

void Publisher::sync() const {
  sync_directory(into_);
}

void discard(const fs::path& staging) {
  if (!present(staging)) return;
  std::error_code error;
  fs::remove_all(staging, error);
  if (error) fail(staging, error.value());
  sync_directory(staging.parent_path());  // or a power cut brings it back after the batch's end
}

}  // namespace scts::deliver
