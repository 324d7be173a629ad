#include "scts/exchange/rejects.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <system_error>

#include "scts/error.hpp"
#include "scts/exchange/csv_row.hpp"

namespace scts::exchange {

namespace {

[[noreturn]] void fail(const std::filesystem::path& path, int error) {
  throw Error(Fault::failed, fmt::format("{}: {}", path.native(), std::strerror(error)));
}

}  // namespace

Rejects::Rejects(const std::filesystem::path& path) : path_(path), file_(nullptr, std::fclose) {
  if (std::filesystem::is_directory(path)) fail(path, EISDIR);
  if (std::filesystem::exists(path) && !std::filesystem::is_regular_file(path)) {
    throw Error(Fault::failed, fmt::format("{}: a device or a pipe would be replaced by a file", path.native()),
                "name a file for the rows that are set aside");
  }
  std::string name = path.native() + ".XXXXXX";
  const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);  // mode 0600
  if (descriptor < 0) fail(path, errno);
  draft_ = name;
  file_.reset(::fdopen(descriptor, "wb"));
  if (!file_) fail(path, errno);
}

Rejects::~Rejects() {
  if (!draft_.empty()) ::unlink(draft_.c_str());
}

void Rejects::begin(const std::vector<std::string>& columns) {
  std::vector<std::string> header;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i] == "line" || columns[i] == "reason") continue;
    kept_.push_back(i);
    header.push_back(columns[i]);
  }
  header.insert(header.end(), {"line", "reason"});
  if (std::fputs("\xEF\xBB\xBF", file_.get()) < 0) fail(path_, errno);
  put(header);
}

void Rejects::add(std::span<const std::string> row, long line, const std::string& why) {
  std::vector<std::string> fields;
  for (const auto column : kept_) fields.push_back(row[column]);
  fields.push_back(std::to_string(line));
  fields.push_back(why);
  put(fields);
}

void Rejects::put(const std::vector<std::string>& fields) {
  const auto text = csv_row(fields);
  if (std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size()) fail(path_, errno);
}

void Rejects::prepare() {
  if (std::fflush(file_.get()) != 0 || ::fsync(::fileno(file_.get())) != 0) fail(path_, errno);
}

void Rejects::publish() {
  if (std::rename(draft_.c_str(), path_.c_str()) != 0) fail(path_, errno);
  draft_.clear();
  const auto directory = path_.has_parent_path() ? path_.parent_path() : std::filesystem::path(".");
  const int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) fail(directory, errno);
  const int synced = ::fsync(descriptor);
  const int error = errno;
  ::close(descriptor);
  if (synced != 0) fail(directory, error);
}

}  // namespace scts::exchange
