#include "scts/files/destination.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "scts/error.hpp"
#include "scts/files/failure.hpp"

namespace scts::files {

namespace fs = std::filesystem;

fs::path destination(const fs::path& name) {
  std::error_code error;
  const auto status = fs::status(name, error);
  if (status.type() == fs::file_type::none) fail(name, error.value());
  if (fs::is_directory(status) || !name.has_filename()) {
    throw Error(Fault::usage, fmt::format("{}: this is a directory", name.native()), "name a file in it");
  }
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    throw Error(Fault::failed, fmt::format("{}: a device or a pipe would be replaced by a file", name.native()),
                "name another file");
  }
  auto path = fs::absolute(name);
  while (fs::is_symlink(path)) path = path.parent_path() / fs::read_symlink(path);  // no circle: it has a status
  const auto directory = fs::canonical(path.parent_path(), error);
  if (error || !fs::is_directory(directory)) {
    throw Error(Fault::failed, fmt::format("{}: no such directory", path.parent_path().native()),
                "it is not created: is its disk mounted?");
  }
  // Read, too: a directory that cannot be opened cannot be synced.
  if (::access(directory.c_str(), R_OK | W_OK | X_OK) != 0) fail(directory, errno);
  return directory / path.filename();
}

}  // namespace scts::files
