#include "scts/files/descriptor.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "scts/files/failure.hpp"
#include "scts/files/ownership.hpp"

namespace scts::files {

Descriptor::Descriptor(const std::filesystem::path& path, int flags)
    : file_(::open(path.c_str(), flags | O_CLOEXEC, (flags & O_CREAT) != 0 ? new_file_mode(path.parent_path()) : 0)),
      name_(path) {
  if (file_ < 0) fail(path, errno);
}
Descriptor::Descriptor(Descriptor&& other) noexcept
    : file_(std::exchange(other.file_, -1)), name_(std::move(other.name_)) {}
Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  close();
  file_ = std::exchange(other.file_, -1);
  name_ = std::move(other.name_);
  return *this;
}

void Descriptor::close() noexcept {
  if (file_ >= 0) ::close(std::exchange(file_, -1));
}

}  // namespace scts::files
