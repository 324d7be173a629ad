#include "scts/files/sync.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "scts/files/failure.hpp"

namespace scts::files {

void sync(const Descriptor& file) {
  if (::fsync(file.get()) != 0) fail(file.name(), errno);
}

void sync_directory(const std::filesystem::path& directory) {
  sync_directory(Descriptor(directory, O_RDONLY | O_DIRECTORY));
}

// Where neither call exists names are on disk in the file system's own time, and no program can hasten it.
void sync_directory(const Descriptor& directory) {
  if (::fsync(directory.get()) == 0) return;
  if (!is_missing_call(errno)) fail(directory.name(), errno);
  if (::syncfs(directory.get()) != 0 && !is_missing_call(errno)) fail(directory.name(), errno);
}

}  // namespace scts::files
