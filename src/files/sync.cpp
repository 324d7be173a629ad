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
  sync(Descriptor(directory, O_RDONLY | O_DIRECTORY));
}

}  // namespace scts::files
