#include "scts/files/rights.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>

#include "scts/error.hpp"
#include "scts/files/failure.hpp"

namespace scts::files {

bool open_to_everybody(const std::filesystem::path& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0 && !S_ISLNK(status.st_mode) && (status.st_mode & S_IRWXO) != 0;
}

void demand_closed(const std::filesystem::path& path, std::string_view what) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) fail(path, errno);
  if ((status.st_mode & S_IRWXO) == 0) return;
  throw Error(Fault::usage, fmt::format("{}: {} can be read by everybody", path.native(), what),
              fmt::format("chmod o= {}", path.native()));
}

}  // namespace scts::files
