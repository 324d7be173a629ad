#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "scts/deliver/mailer.hpp"
#include "scts/error.hpp"

namespace scts::deliver {

namespace fs = std::filesystem;

namespace {

bool present(const fs::path& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0;
}

constexpr const char* kSeen = ":2,S";  // maildir(5): the flag of what was read, and of what was sent

}  // namespace

std::optional<fs::path> find_message(const fs::path& maildir, const std::string& name) {
  for (auto path : {maildir / "new" / name, maildir / "cur" / (name + kSeen), maildir / "cur" / name}) {
    if (present(path)) return path;
  }
  if (!present(maildir / "cur")) return std::nullopt;
  for (const auto& entry : fs::directory_iterator(maildir / "cur")) {
    if (entry.path().filename().native().starts_with(name + ':')) return entry.path();
  }
  return std::nullopt;
}

std::string read_message(const fs::path& message) {
  const int file = ::open(message.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  const auto fail = [&] { throw Error(Fault::failed, fmt::format("{}: {}", message.native(), std::strerror(errno))); };
  if (file < 0) fail();
  std::string bytes;
  char part[16384];
  ssize_t size = 0;
  while ((size = ::read(file, part, sizeof part)) > 0) bytes.append(part, static_cast<std::size_t>(size));
  const int error = errno;
  ::close(file);
  errno = error;
  if (size < 0) fail();
  return bytes;
}

void mark_sent(const fs::path& message) {
  if (message.parent_path().filename() != "new") return;
  const auto to = message.parent_path().parent_path() / "cur" / (message.filename().native() + kSeen);
  static_cast<void>(::renameat2(AT_FDCWD, message.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE));
}

}  // namespace scts::deliver
