#include "scts/files/presence.hpp"

#include <sys/stat.h>

#include <cerrno>

#include "scts/files/failure.hpp"
#include "scts/files/ownership.hpp"

namespace scts::files {

bool present(const std::filesystem::path& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) == 0) return true;
  if (errno != ENOENT && errno != ENOTDIR) fail(path, errno);
  return false;
}

bool same_file_system(const std::filesystem::path& one, const std::filesystem::path& other) {
  struct stat first {};
  struct stat second {};
  return ::stat(one.c_str(), &first) == 0 && ::stat(other.c_str(), &second) == 0 && first.st_dev == second.st_dev;
}

std::optional<std::string> absence(const std::filesystem::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? std::nullopt : std::optional<std::string>(reason(errno));
}

}  // namespace scts::files
