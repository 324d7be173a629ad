#include "scts/files/presence.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <cstring>

namespace scts::files {

bool present(const std::filesystem::path& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0;
}

std::optional<std::string> absence(const std::filesystem::path& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? std::nullopt : std::optional<std::string>(std::strerror(errno));
}

}  // namespace scts::files
