#include "cli/output.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "scts/error.hpp"

namespace scts::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBuffer = 1 << 16;

void sync_directory(const fs::path& directory) {
  const int file = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file < 0) return;
  ::fsync(file);  // the file's bytes are safe already; at worst it still has its former content
  ::close(file);
}

}  // namespace

Output::Output(const Session& session, const std::optional<std::string>& file) : session_(session) {
  buffer_.reserve(kBuffer);
  if (!file || *file == "-") return;
  if (file->empty()) throw Error(Fault::usage, "--output: the file's name is empty");
  name_ = *file;
  path_ = fs::absolute(name_).lexically_normal();
  if (fs::is_directory(path_) || !path_.has_filename()) {
    throw Error(Fault::usage, fmt::format("--output: {} is a directory", name_), "name a file in it");
  }
  if (fs::exists(path_) && !fs::is_regular_file(path_)) {
    file_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
  } else {
    if (fs::is_symlink(path_)) path_ = fs::weakly_canonical(path_);  // the link stays
    make_file();
  }
  if (file_ < 0) fail();
}

/// Without a name, so that it is gone with a process that is killed; not every file system can.
void Output::make_file() {
  whole_ = true;
  file_ = ::open(path_.parent_path().c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
  if (file_ >= 0 || (errno != EOPNOTSUPP && errno != EISDIR)) return;
  auto temporary = (path_.parent_path() / ".scts-XXXXXX").native();
  file_ = ::mkostemp(temporary.data(), O_CLOEXEC);  // 0600
  if (file_ >= 0) temporary_ = temporary;
}

/// Puts it where the file was before. No call replaces a name by a file that has none yet.
bool Output::take_place() {
  if (temporary_.empty()) {
    const auto name = path_.parent_path() / fmt::format(".scts-{}", ::getpid());
    const auto unnamed = fmt::format("/proc/self/fd/{}", file_);
    ::unlink(name.c_str());  // of a killed process of the same number
    if (::linkat(AT_FDCWD, unnamed.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) != 0) return false;
    temporary_ = name;
  }
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) return false;
  temporary_.clear();
  return true;
}

Output::~Output() {
  if (file_ >= 0) ::close(file_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void Output::fail() const {
  throw Error(Fault::failed, fmt::format("{}: {}", name_, std::strerror(errno)));
}

void Output::write(std::string_view text) {
  buffer_ += text;
  if (buffer_.size() >= kBuffer) flush();
}

void Output::flush() {
  if (file_ < 0) {
    session_.print(buffer_);
  } else {
    for (std::string_view rest = buffer_; !rest.empty();) {
      const auto written = ::write(file_, rest.data(), rest.size());
      if (written < 0 && errno != EINTR) fail();
      if (written > 0) rest.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  buffer_.clear();
}

void Output::finish() {
  flush();
  if (!whole_) return;
  if (::fsync(file_) != 0 || !take_place()) fail();
  sync_directory(path_.parent_path());
}

}  // namespace scts::cli
