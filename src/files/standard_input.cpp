#include "scts/files/standard_input.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "scts/files/failure.hpp"
#include "scts/files/input.hpp"

namespace scts::files {

void keep_standard_input() {
  constexpr const char* name = "-";
  struct stat status {};
  if (::fstat(STDIN_FILENO, &status) != 0) fail(name, errno);
  if (S_ISREG(status.st_mode)) return;
  const auto kept = nameless();
  std::array<char, 1 << 16> piece{};
  for (;;) {
    const auto size = ::read(STDIN_FILENO, piece.data(), piece.size());
    if (size == 0) break;
    if (size < 0 && errno == EINTR) continue;
    if (size < 0 || std::fwrite(piece.data(), 1, static_cast<std::size_t>(size), kept.get()) == 0) fail(name, errno);
  }
  if (std::fflush(kept.get()) != 0 || ::lseek(::fileno(kept.get()), 0, SEEK_SET) != 0 ||
      ::dup2(::fileno(kept.get()), STDIN_FILENO) < 0) {
    fail(name, errno);
  }
}

}  // namespace scts::files
