#include "cli/output.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "scts/error.hpp"

namespace scts::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBuffer = 1 << 16;

[[noreturn]] void fail(const std::string& name) {
  throw Error(Fault::failed, fmt::format("{}: {}", name, std::strerror(errno)));
}

}  // namespace

Output::Output(const Session& session, const std::optional<std::string>& file, unsigned mode) : session_(session) {
  // The link to what the shell opened would lead to a file, and its beginning would be lost.
  if (!file || *file == "-" || *file == "/dev/stdout") return;
  if (file->empty()) throw Error(Fault::usage, "--output: the file's name is empty");
  name_ = *file;
  std::error_code none;  // what is wrong with the name, the new file says
  const auto status = fs::status(name_, none);
  if (fs::is_character_file(status) || fs::is_block_file(status) || fs::is_fifo(status)) {
    device_ = ::open(name_.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (device_ < 0) fail(name_);
  } else {
    file_.emplace(name_, mode);
  }
}

Output::~Output() {
  if (device_ >= 0) ::close(device_);
}

void Output::write(std::string_view text) {
  if (file_) return file_->write(text);
  buffer_ += text;
  if (buffer_.size() >= kBuffer) flush();
}

void Output::flush() {
  if (device_ < 0) {
    session_.print(buffer_);
  } else {
    for (std::string_view rest = buffer_; !rest.empty();) {
      const auto written = ::write(device_, rest.data(), rest.size());
      if (written < 0 && errno != EINTR) fail(name_);
      if (written > 0) rest.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  buffer_.clear();
}

void Output::finish() {
  if (file_) return file_->publish();
  flush();
}

}  // namespace scts::cli
