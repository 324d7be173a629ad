#include "scts/files/reading.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "scts/error.hpp"
#include "scts/files/failure.hpp"

namespace scts::files {

namespace {

constexpr std::size_t kPiece = 1 << 16;

/// How many bytes there were; 0 at the end.
std::size_t read_some(const Descriptor& file, std::string& into) {
  for (;;) {
    const auto size = ::read(file.get(), into.data(), into.size());
    if (size >= 0) return static_cast<std::size_t>(size);
    if (errno != EINTR) fail(file.name(), errno);
  }
}

/// At once, whatever somebody put there: a pipe would keep us until somebody writes to it.
Descriptor open_file(const std::filesystem::path& path, int flags) {
  Descriptor file(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | flags);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) fail(path, errno);
  if (S_ISDIR(status.st_mode)) fail(path, EISDIR);
  if (!S_ISREG(status.st_mode)) throw Error(Fault::failed, fmt::format("{}: not a file", path.native()));
  return file;
}

}  // namespace

Descriptor open_to_read(const std::filesystem::path& path) {
  return open_file(path, O_NOFOLLOW);
}

void read_pieces(const std::filesystem::path& path, const std::function<void(std::string_view)>& f) {
  const auto file = open_to_read(path);
  std::string piece(kPiece, '\0');
  while (const auto size = read_some(file, piece)) f({piece.data(), size});
}

std::string read_whole(const std::filesystem::path& path) {
  std::string bytes;
  read_pieces(path, [&](std::string_view piece) { bytes += piece; });
  return bytes;
}

std::string read_start(const std::filesystem::path& path, std::size_t most) {
  const auto file = open_file(path, 0);
  std::string bytes(most, '\0');
  bytes.resize(read_some(file, bytes));
  return bytes;
}

bool read_to_end(const Descriptor& file) {
  struct stat status {};
  return ::fstat(file.get(), &status) == 0 && ::lseek(file.get(), 0, SEEK_CUR) == status.st_size;
}

}  // namespace scts::files
