#include "scts/files/rename.hpp"

#include <fcntl.h>

#include <cerrno>
#include <cstdio>

#include "scts/files/presence.hpp"

namespace scts::files {

// Network file systems cannot rename "unless it is there": for them the look comes just before.
int rename_to_nothing(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  if (present(to)) return EEXIST;
  return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

}  // namespace scts::files
