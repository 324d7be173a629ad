#include "scts/files/staging.hpp"

#include <fcntl.h>
#include <linux/magic.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "scts/files/failure.hpp"
#include "scts/files/ownership.hpp"
#include "scts/files/presence.hpp"
#include "scts/files/sync.hpp"
#include "scts/files/writing.hpp"

namespace scts::files {

namespace fs = std::filesystem;

namespace {

constexpr long kXfsMagic = 0x58465342;

/// syncfs reports write errors and orders data before it returns on these; elsewhere each file is synced for itself.
bool has_good_syncfs(const Descriptor& directory) {
  struct statfs status {};
  if (::fstatfs(directory.get(), &status) != 0) return false;
  return status.f_type == EXT4_SUPER_MAGIC || status.f_type == kXfsMagic || status.f_type == BTRFS_SUPER_MAGIC;
}

}  // namespace

Staging::Staging(const fs::path& directory) {
  if (::mkdir(directory.c_str(), new_directory_mode(directory.parent_path())) != 0) fail(directory, errno);
  directory_ = Descriptor(directory, O_RDONLY | O_DIRECTORY);
  static_cast<void>(::flock(directory_.get(), LOCK_EX | LOCK_NB));  // where there are no locks it does without
  sync_at_once_ = has_good_syncfs(directory_);
}

void Staging::write(const std::string& name, std::string_view bytes) {
  write(name, bytes, O_CREAT | O_EXCL);
}
void Staging::append(const std::string& name, std::string_view bytes) {
  write(name, bytes, O_APPEND);
}

void Staging::write(const std::string& name, std::string_view bytes, int flags) {
  const Descriptor file(directory_.name() / name, O_WRONLY | O_NOFOLLOW | flags);
  write_all(file, bytes);
  if (!sync_at_once_) files::sync(file);
}

void Staging::sync() {
  if (sync_at_once_ && ::syncfs(directory_.get()) != 0) fail(directory_.name(), errno);
  sync_directory(directory_);
  // The staging directory's own entry: without it a power cut could take the directory away with all it holds.
  sync_directory(directory_.name().parent_path());
}

void discard(const fs::path& staging) {
  if (!present(staging)) return;
  std::error_code error;
  fs::remove_all(staging, error);
  if (error) fail(staging, error.value());
  sync_directory(staging.parent_path());  // or a power cut brings it back after the batch's end
}

}  // namespace scts::files
