#include "scts/files/directory.hpp"

#include <sys/stat.h>

#include <cerrno>

#include "scts/files/failure.hpp"
#include "scts/files/ownership.hpp"
#include "scts/files/presence.hpp"
#include "scts/files/sync.hpp"

namespace scts::files {

namespace fs = std::filesystem;

void make_directory(const fs::path& directory) {
  if (present(directory)) {
    if (!fs::is_directory(directory)) fail(directory, ENOTDIR);
    return;
  }
  const auto parent = directory.parent_path();
  if (!parent.empty()) make_directory(parent);
  if (::mkdir(directory.c_str(), new_directory_mode(parent)) != 0 && errno != EEXIST) fail(directory, errno);
  sync_directory(parent.empty() ? fs::path(".") : parent);
}

}  // namespace scts::files
