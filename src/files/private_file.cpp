#include "scts/files/private_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>

#include "scts/files/failure.hpp"
#include "scts/files/lock.hpp"
#include "scts/files/sync.hpp"
#include "scts/files/writing.hpp"

namespace scts::files {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::seconds kPatience{10};

bool empty(const Descriptor& file) {
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) fail(file.name(), errno);
  return status.st_size == 0;
}

}  // namespace

bool create(const fs::path& path) {
  const Descriptor created(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600), path);
  if (!created.is_open() && errno != EEXIST) fail(path, errno);
  return created.is_open();
}

bool fill(const fs::path& path, std::string_view bytes) {
  const Descriptor file(path, O_RDWR | O_CREAT);
  lock_to_write(file, kPatience);
  const bool filled = empty(file);
  try {
    if (filled) write_all(file, bytes);
    sync(file);
    sync_directory(fs::absolute(path).parent_path());
  } catch (...) {
    if (filled) static_cast<void>(::ftruncate(file.get(), 0));
    throw;
  }
  return filled;
}

}  // namespace scts::files
