#include "scts/files/rename.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "scts/files/failure.hpp"
#include "scts/files/reading.hpp"

namespace scts::files {

namespace fs = std::filesystem;

namespace {

bool is_empty_file(const fs::path& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode) && status.st_size == 0;
}

/// Only an empty file that is created first is ever replaced, so that of two who want the name one gets it. What a
/// killed process created so holds nothing, and is replaced too.
int rename_over_empty(const fs::path& from, const fs::path& to) {
  if (::access(from.c_str(), F_OK) != 0) return errno;
  const int created = ::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (created < 0 && (errno != EEXIST || !is_empty_file(to))) return errno;
  if (created >= 0) ::close(created);
  if (::rename(from.c_str(), to.c_str()) == 0) return 0;
  const int error = errno;
  if (created >= 0) ::unlink(to.c_str());
  return error;
}

int remove_name(const fs::path& path) {
  return ::unlink(path.c_str()) == 0 ? 0 : errno;
}

/// NFS, sshfs, bindfs, ntfs-3g, 9p cannot rename "unless it is there", but link so; some cannot link either.
int rename_exclusively(const fs::path& from, const fs::path& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (!is_missing_call(errno)) return errno;
  if (::link(from.c_str(), to.c_str()) == 0) return remove_name(from);
  if (!is_missing_call(errno) && errno != EPERM) return errno;
  return rename_over_empty(from, to);
}

bool same_contents(const fs::path& one, const fs::path& other) {
  struct stat first {};
  struct stat second {};
  return ::lstat(one.c_str(), &first) == 0 && ::lstat(other.c_str(), &second) == 0 && S_ISREG(first.st_mode) &&
         S_ISREG(second.st_mode) && first.st_size == second.st_size && read_whole(one) == read_whole(other);
}

}  // namespace

int rename_to_nothing(const fs::path& from, const fs::path& to) {
  const int error = rename_exclusively(from, to);
  return error == EEXIST && same_contents(from, to) ? remove_name(from) : error;
}

}  // namespace scts::files
