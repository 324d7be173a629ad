#include "scts/files/writing.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>

#include "scts/files/failure.hpp"

namespace scts::files {

void write_all(const Descriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) fail(file.name(), errno);
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

std::optional<std::uintmax_t> size_limit() {
  struct rlimit limit {};
  if (::getrlimit(RLIMIT_FSIZE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return std::nullopt;
  return limit.rlim_cur;
}

Descriptor open_device(const std::filesystem::path& path) {
  return {path, O_WRONLY | O_NOCTTY};
}

}  // namespace scts::files
