#include "cli/output.hpp"

#include <cstdio>
#include <filesystem>

#include "scts/error.hpp"
#include "scts/files/writing.hpp"

namespace scts::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBuffer = 1 << 16;

}  // namespace

Output::Output(const Session& session, const std::optional<std::string>& file, unsigned mode) : session_(session) {
  if (is_standard(file)) return;
  if (file->empty()) throw Error(Fault::usage, "--output: the file's name is empty");
  name_ = *file;
  std::error_code none;  // what is wrong with the name, the new file says
  const auto status = fs::status(name_, none);
  if (fs::is_character_file(status) || fs::is_block_file(status) || fs::is_fifo(status)) {
    device_ = files::open_device(name_);
  } else {
    file_.emplace(name_, mode);
  }
}

bool Output::is_standard(const std::optional<std::string>& file) {
  // The link to what the shell opened would lead to a file, and its beginning would be lost.
  return !file || *file == "-" || *file == "/dev/stdout";
}

void Output::write(std::string_view text) {
  if (file_) return file_->write(text);
  buffer_ += text;
  if (!held_ && buffer_.size() >= kBuffer) flush();
}

void Output::flush() {
  if (device_.is_open()) {
    files::write_all(device_, buffer_);
  } else {
    session_.print(buffer_);
    if (std::ferror(stdout) != 0 && !session_.changing()) session_.demand_output();  // nobody reads on
  }
  buffer_.clear();
}

void Output::finish() {
  if (file_) return file_->publish();
  flush();
}

}  // namespace scts::cli
