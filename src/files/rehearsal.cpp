#include "scts/files/rehearsal.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>

#include "scts/files/failure.hpp"
#include "scts/files/placing.hpp"
#include "scts/files/planting.hpp"
#include "scts/files/staging.hpp"

namespace scts::files {

namespace fs = std::filesystem;

namespace {

void move(const fs::path& from, const fs::path& into, const std::string& name) {
  Placing placing(from, into);
  if (!placing.put(name)) fail(into / name, ENOENT);  // it vanished
  placing.sync();
}

void remove_file(const fs::path& file) {
  if (::unlink(file.c_str()) != 0 && errno != ENOENT) fail(file, errno);
}

}  // namespace

void put_one(const fs::path& staging, const fs::path& into, const std::string& name, std::string_view bytes) {
  discard(staging);
  try {
    Staging made(staging);
    made.write(name, bytes);
    made.sync();
    move(staging, into, name);
  } catch (...) {
    try {
      discard(staging);
    } catch (const std::exception&) {
      // The first error tells why.
    }
    throw;
  }
  discard(staging);
}

void rehearse(const fs::path& staging, const std::vector<fs::path>& through, std::string_view ending) {
  const auto name = fmt::format("{}-1{}", staging.filename().native(), ending);
  for (const auto& directory : through) remove_file(directory / name);  // of a run that was killed
  try {
    put_one(staging, through.front(), name, "Can letters and messages be put here?\n");
    for (const auto& directory : {staging.parent_path(), through.front()}) {
      demand_safe(directory, through.front() / name);
    }
    for (std::size_t i = 1; i < through.size(); ++i) {
      move(through[i - 1], through[i], name);
      demand_safe(through[i], through[i] / name);
    }
  } catch (...) {
    for (const auto& directory : through) ::unlink((directory / name).c_str());
    throw;
  }
  remove_file(through.back() / name);
}

}  // namespace scts::files
