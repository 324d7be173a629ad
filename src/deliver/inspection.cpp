#include "scts/deliver/inspection.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "scts/error.hpp"
#include "scts/model/id.hpp"

namespace scts::deliver {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kPiece = 1 << 16;
constexpr std::string_view kSeen = ":2,S";

[[noreturn]] void fail(const fs::path& path, int error) {
  throw Error(Fault::failed, fmt::format("{}: {}", path.native(), std::strerror(error)));
}

bool present(const fs::path& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0;
}

}  // namespace

bool open_to_everybody(const fs::path& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0 && !S_ISLNK(status.st_mode) && (status.st_mode & S_IRWXO) != 0;
}

void close_to_everybody(const fs::path& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0 || ::chmod(path.c_str(), status.st_mode & (S_IRWXU | S_IRWXG)) != 0) {
    fail(path, errno);
  }
}

void read_pieces(const fs::path& path, const std::function<void(std::string_view)>& f) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (file < 0) fail(path, errno);
  std::string piece(kPiece, '\0');
  ssize_t size = 0;
  while ((size = ::read(file, piece.data(), piece.size())) > 0) f({piece.data(), static_cast<std::size_t>(size)});
  const int error = errno;
  ::close(file);
  if (size < 0) fail(path, error);
}

std::optional<fs::path> MessageFinder::find(const std::string& name) {
  for (auto path :
       {maildir_ / "new" / name, maildir_ / "cur" / name, maildir_ / "cur" / fmt::format("{}{}", name, kSeen)}) {
    if (present(path)) return path;
  }
  if (!listed_ && present(maildir_ / "cur")) {
    for (const auto& entry : fs::directory_iterator(maildir_ / "cur")) {
      const auto file = entry.path().filename().native();
      if (!file.ends_with(kSeen)) flagged_.emplace(file.substr(0, file.find(':')), entry.path());
    }
  }
  listed_ = true;
  const auto found = flagged_.find(name);
  return found == flagged_.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::pair<std::int64_t, fs::path>> staging_in(const fs::path& directory, const std::string& store) {
  std::vector<std::pair<std::int64_t, fs::path>> found;
  const auto prefix = fmt::format("scts-staging-{}-", store);
  std::error_code unlisted;  // gone, or somebody else's: nothing of the store's can be found there
  for (const auto& entry : fs::directory_iterator(directory, unlisted)) {
    const auto name = entry.path().filename().native();
    if (!name.starts_with(prefix)) continue;
    if (const auto batch = parse_number(name.substr(prefix.size()))) found.emplace_back(*batch, entry.path());
  }
  return found;
}

}  // namespace scts::deliver
