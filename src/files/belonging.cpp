#include "scts/files/belonging.hpp"

#include <fmt/format.h>
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>

#include <cerrno>

#include "scts/files/failure.hpp"
#include "scts/files/ownership.hpp"

namespace scts::files {

namespace fs = std::filesystem;

Belonging::Belonging(const fs::path& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) fail(file, errno);
  owner_ = status.st_uid;
  group_ = status.st_gid;
  mode_ = status.st_mode;
}

std::string Belonging::stranger(const fs::path& path) const {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0 || status.st_uid == owner_) return "";
  const auto both = mode_ & status.st_mode & (S_IRGRP | S_IWGRP);
  const bool shared = status.st_gid == group_ && both == (S_IRGRP | S_IWGRP);
  return shared ? "" : login_of(status.st_uid);
}

/// What a group may do with a file, or may look for in a directory.
unsigned Belonging::allowed(unsigned group, bool directory) const {
  const auto allowed = group == group_ ? mode_ & S_IRWXG : 0U;
  return directory && allowed != 0 ? allowed | S_IXGRP : allowed;
}

bool Belonging::wider(const fs::path& path) const {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0 || S_ISLNK(status.st_mode)) return false;
  return (status.st_mode & S_IRWXG & ~allowed(status.st_gid, S_ISDIR(status.st_mode))) != 0;
}

bool Belonging::narrow(const fs::path& path) const {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) fail(path, errno);
  const auto mode = status.st_mode & (S_ISGID | S_IRWXU | allowed(status.st_gid, S_ISDIR(status.st_mode)));
  if (::chmod(path.c_str(), mode) == 0) return true;
  if (errno != EPERM) fail(path, errno);
  return false;
}

std::string Belonging::text() const {
  const auto* account = ::getpwuid(owner_);
  std::string text = account ? account->pw_name : std::to_string(owner_);
  const auto* group = ::getgrgid(group_);
  return text + ':' + (group ? group->gr_name : std::to_string(group_));
}

}  // namespace scts::files
