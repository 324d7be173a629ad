#include "scts/files/planting.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "scts/error.hpp"
#include "scts/files/failure.hpp"
#include "scts/files/ownership.hpp"

namespace scts::files {

namespace fs = std::filesystem;

namespace {

constexpr const char* kLook = "see what it is and who made it, then remove it";

struct stat status_of(const fs::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) fail(path, errno);
  return status;
}

/// 2770: whoever made it, it was made for its group.
bool is_of_a_group(const struct stat& directory) {
  return (directory.st_mode & S_ISGID) != 0 && (directory.st_mode & S_IRWXG) == S_IRWXG;
}

}  // namespace

bool is_planted(const Descriptor& file) {
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) fail(file.name(), errno);
  if (!S_ISREG(status.st_mode) || status.st_nlink > 1) return true;
  if (status.st_uid == ::geteuid() || status.st_uid == 0 || is_shared_with(status.st_gid)) return false;
  // Whoever owns the directory may do anything in it; where the file system takes us for another, that is ourselves.
  struct stat directory {};
  return ::stat(fs::absolute(file.name()).parent_path().c_str(), &directory) != 0 || directory.st_uid != status.st_uid;
}

void demand_not_planted(const Descriptor& file) {
  if (!is_planted(file)) return;
  throw Error(Fault::failed, fmt::format("{}: somebody put something there: it is not used", file.name().native()),
              kLook);
}

void demand_safe(const fs::path& directory, const fs::path& made) {
  const auto status = status_of(directory);
  const auto own = status_of(made);
  if ((status.st_mode & S_IWOTH) != 0 && (status.st_mode & S_ISVTX) == 0) {
    throw Error(Fault::failed, fmt::format("{}: everybody may replace what is put there", directory.native()),
                fmt::format("chmod o-w {}", directory.native()));
  }
  if (status.st_uid == 0 || status.st_uid == own.st_uid || is_of_a_group(status)) return;
  throw Error(
      Fault::failed,
      fmt::format("{}: belongs to {}, who may replace what is put there", directory.native(), login_of(status.st_uid)),
      fmt::format("name another directory, or give this one to {}", own_login()));
}

void demand_plain(const std::filesystem::path& path, Names names) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) {
    if (errno == ENOENT) return;
    fail(path, errno);
  }
  if (S_ISREG(status.st_mode) && (names == Names::any || status.st_nlink == 1)) return;
  throw Error(Fault::failed, fmt::format("{}: not a file of its own, but a link, a pipe or the like", path.native()),
              kLook);
}

}  // namespace scts::files
