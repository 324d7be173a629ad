#include "scts/files/private_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>

#include "scts/error.hpp"
#include "scts/files/failure.hpp"
#include "scts/files/lock.hpp"
#include "scts/files/sync.hpp"
#include "scts/files/writing.hpp"

namespace scts::files {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::seconds kPatience{10};

struct stat status_of(const Descriptor& file) {
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) fail(file.name(), errno);
  return status;
}

/// What somebody else put there would be his to read.
void demand_ours(const fs::path& path, const struct stat& status) {
  const bool ours = S_ISREG(status.st_mode) && status.st_uid == ::geteuid() && status.st_nlink == 1 &&
                    (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
  if (ours) return;
  throw Error(Fault::failed, fmt::format("{}: somebody put something there: it is not filled", path.native()),
              "see what it is and who made it, then remove it");
}

}  // namespace

bool create(const fs::path& path) {
  const Descriptor created(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600), path);
  if (!created.is_open() && errno != EEXIST) fail(path, errno);
  return created.is_open();
}

bool fill(const fs::path& path, std::string_view bytes) {
  // Without waiting for the other end of a pipe.
  const Descriptor file(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK);
  lock_to_write(file, kPatience);
  const auto status = status_of(file);
  const bool filled = status.st_size == 0;
  if (filled) demand_ours(path, status);
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
