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
#include "scts/files/ownership.hpp"
#include "scts/files/planting.hpp"
#include "scts/files/sync.hpp"
#include "scts/files/writing.hpp"

namespace scts::files {

namespace fs = std::filesystem;

namespace {

constexpr std::chrono::seconds kPatience{10};

/// What others could read already would stay open to them.
void demand_closed(const Descriptor& file, mode_t mode) {
  const auto open = mode & (S_IRWXG | S_IRWXO) & ~new_file_mode(file.name().parent_path());
  if (open == 0) return;
  throw Error(Fault::failed,
              fmt::format("{}: an empty file that others can reach: it is not filled", file.name().native()),
              "see who made it, then remove it");
}

}  // namespace

bool create(const fs::path& path) {
  const Descriptor created(
      ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, new_file_mode(path.parent_path())), path);
  if (!created.is_open() && errno != EEXIST) fail(path, errno);
  return created.is_open();
}

bool fill(const fs::path& path, std::string_view bytes) {
  // Without waiting for the other end of a pipe.
  const Descriptor file(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK);
  lock_to_write(file, kPatience);
  demand_not_planted(file);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) fail(path, errno);
  const bool filled = status.st_size == 0;
  if (filled) demand_closed(file, status.st_mode);
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
