#include "scts/files/destination.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>
#include <system_error>
#include <utility>

#include "scts/error.hpp"
#include "scts/files/failure.hpp"
#include "scts/files/presence.hpp"
#include "scts/files/reading.hpp"

namespace scts::files {

namespace fs = std::filesystem;

namespace {

/// What a file holds that no list takes the place of; empty if there is none, or nothing of the kind in it.
std::string_view kept_in(const fs::path& file) {
  using namespace std::string_view_literals;
  constexpr std::pair<std::string_view, std::string_view> kept[] = {{"SQLite format 3\0"sv, "a database"},
                                                                    {"scts key ", "a key"},
                                                                    {"scts replica key ", "a key"},
                                                                    {"scts lock\n", "a lock"},
                                                                    {"%PDF-", "a PDF"},
                                                                    {"Date: ", "a message"}};
  const auto start = present(file) ? read_start(file, 17) : "";
  for (const auto& [beginning, what] : kept) {
    if (start.starts_with(beginning)) return what;
  }
  return "";
}

}  // namespace

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

fs::path replaceable(const fs::path& name) {
  auto path = destination(name);
  const auto kept = kept_in(path);
  if (kept.empty()) return path;
  throw Error(Fault::failed, fmt::format("{}: {} would be replaced", name.native(), kept), "name another file");
}

}  // namespace scts::files
