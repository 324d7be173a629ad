#include "scts/files/memory_file.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>

#include "scts/files/failure.hpp"

namespace scts::files {

Descriptor memory_file(std::string_view bytes) {
  constexpr const char* name = "scts-message";
  Descriptor file(::memfd_create(name, MFD_CLOEXEC), name);
  if (!file.is_open()) fail(name, errno);
  while (!bytes.empty()) {
    const auto written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) fail(name, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::lseek(file.get(), 0, SEEK_SET) != 0) fail(name, errno);
  return file;
}

}  // namespace scts::files
