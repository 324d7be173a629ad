#include "scts/files/folder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <system_error>

#include "scts/error.hpp"
#include "scts/files/failure.hpp"

namespace scts::files {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> files_of(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    const bool hidden = entry->path().filename().native().starts_with('.');
    std::error_code unknown;
    if (!hidden && !entry->is_directory(unknown)) files.push_back(entry->path());
  }
  if (error) fail(folder, error.value());
  if (files.empty()) throw Error(Fault::failed, fmt::format("{}: the folder holds no file", folder.native()));
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

bool is_maildir(const fs::path& path) {
  std::error_code out_of_reach;  // a link to where nothing is mounted, too
  return fs::is_directory(path / "new", out_of_reach) && fs::is_directory(path / "cur", out_of_reach);
}

std::vector<fs::path> unfolded(const std::vector<fs::path>& paths) {
  std::vector<fs::path> all;
  for (const auto& path : paths) {
    std::error_code unknown;  // is told when it is opened
    if (path != "-" && fs::is_directory(path, unknown) && !is_maildir(path)) {
      auto files = files_of(path);
      std::move(files.begin(), files.end(), std::back_inserter(all));
    } else {
      all.push_back(path);
    }
  }
  return all;
}

}  // namespace scts::files
