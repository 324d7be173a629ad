#include "scts/files/input.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <utility>

#include "scts/error.hpp"
#include "scts/files/failure.hpp"

namespace scts::files {

namespace {

Stream opened(int descriptor, const char* mode, const std::string& name) {
  if (descriptor < 0) fail(name, errno);
  Stream file(::fdopen(descriptor, mode));
  if (!file) {
    const int error = errno;
    ::close(descriptor);
    fail(name, error);
  }
  return file;
}

struct stat status_of(std::FILE* file, const std::string& path) {
  struct stat status {};
  if (::fstat(::fileno(file), &status) != 0) fail(path, errno);
  return status;
}

/// What our caller opened stays open to us, whoever we are by now: to open it again by its name may not be allowed.
std::optional<int> inherited_as(const std::string& path) {
  if (path == "-" || path == "/dev/stdin") return STDIN_FILENO;
  constexpr std::string_view directory = "/dev/fd/";
  if (!path.starts_with(directory)) return std::nullopt;
  int file = 0;
  const auto* end = path.data() + path.size();
  const auto [last, error] = std::from_chars(path.data() + directory.size(), end, file);
  return error == std::errc() && last == end ? std::optional(file) : std::nullopt;
}

/// A FIFO opens at once even if nobody writes into it; who is to write gets some seconds to begin.
void await_writer(std::FILE* fifo, const std::string& path) {
  constexpr int patience = 5000;  // ms
  pollfd waiting{.fd = ::fileno(fifo), .events = POLLIN, .revents = 0};
  if (::poll(&waiting, 1, patience) != 0) return;
  char first = 0;
  const auto size = ::read(::fileno(fifo), &first, 1);  // fails if somebody is there who writes nothing yet
  if (size > 0) std::ungetc(first, fifo);
  if (size == 0) {
    throw Error(Fault::busy, fmt::format("{}: nobody writes into this FIFO", path),
                "start what writes it, then try again");
  }
}

/// Copies at most so many bytes; returns how many there were.
std::size_t pour(std::FILE* from, std::FILE* into, std::size_t most, const std::string& path) {
  std::array<char, 65536> buffer;
  std::size_t poured = 0;
  while (const auto size = std::fread(buffer.data(), 1, std::min(buffer.size(), most - poured), from)) {
    if (std::fwrite(buffer.data(), 1, size, into) != size) fail(path, errno);
    poured += size;
  }
  if (std::ferror(from) || std::fflush(into) != 0) fail(path, errno);
  return poured;
}

}  // namespace

Stream open_input(const std::string& path) {
  if (const auto inherited = inherited_as(path)) return opened(::dup(*inherited), "rb", path);
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  Stream file = opened(descriptor, "rb", path);
  const auto mode = status_of(file.get(), path).st_mode;
  if (S_ISDIR(mode)) fail(path, EISDIR);
  if (S_ISFIFO(mode)) await_writer(file.get(), path);
  if (::fcntl(descriptor, F_SETFL, O_RDONLY) != 0) fail(path, errno);
  return file;
}

Stream in_memory(const std::string& path) {
  return opened(::memfd_create("scts", MFD_CLOEXEC), "w+b", path);
}

Stream nameless() {
  std::error_code no_directory;
  auto directory = std::filesystem::temp_directory_path(no_directory);
  if (no_directory) directory = "/tmp";
  std::string name = directory / "scts-XXXXXX";
  Stream file = opened(::mkostemp(name.data(), O_CLOEXEC), "w+b", name);
  ::unlink(name.c_str());
  return file;
}

Stream keep(std::string_view head, std::FILE* from, const std::string& path) {
  constexpr std::size_t kInMemory = std::size_t{8} << 20;
  constexpr std::size_t kMost = std::size_t{1} << 30;  // somebody's endless output must not fill the disk
  auto copy = in_memory(path);
  if (std::fwrite(head.data(), 1, head.size(), copy.get()) != head.size()) fail(path, errno);
  if (pour(from, copy.get(), kInMemory, path) == kInMemory) {
    const auto beginning = std::exchange(copy, nameless());
    std::rewind(beginning.get());
    const auto poured = pour(beginning.get(), copy.get(), kMost, path);
    if (pour(from, copy.get(), kMost - poured, path) == kMost - poured) {
      throw Error(Fault::failed, fmt::format("{}: more than 1 GiB that can be read only once", path),
                  "save it to a file, and give that");
    }
  }
  std::rewind(copy.get());
  return copy;
}

void keep_standard_input() {
  constexpr const char* kName = "-";
  const auto input = open_input(kName);
  if (facts_of(input.get(), kName).regular) return;
  const auto kept = keep({}, input.get(), kName);
  if (::dup2(::fileno(kept.get()), STDIN_FILENO) < 0) fail(kName, errno);
}

Facts facts_of(std::FILE* file, const std::string& path) {
  const auto status = status_of(file, path);
  return {S_ISREG(status.st_mode), static_cast<std::size_t>(status.st_size), status.st_mtim};
}

}  // namespace scts::files
