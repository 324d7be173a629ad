#include "scts/files/placing.hpp"

#include <fmt/format.h>

#include <cerrno>

#include "scts/error.hpp"
#include "scts/files/failure.hpp"
#include "scts/files/presence.hpp"
#include "scts/files/rename.hpp"
#include "scts/files/sync.hpp"

namespace scts::files {

namespace fs = std::filesystem;

Placing::Placing(const fs::path& staging, const fs::path& into) : staging_(staging), into_(into) {
  if (present(into_)) return;
  throw Error(
      Fault::failed,
      fmt::format("{}: the directory is gone, and with it what a notification had made there", into_.native()),
      "bring it back (a disk that is not mounted?); if it is lost, create it empty: the next command then lists "
      "who must be told again");
}

bool Placing::put(const std::string& name) {
  const auto from = staging_ / name;
  const auto to = into_ / name;
  const int error = rename_to_nothing(from, to);
  if (error == 0) return true;
  if (error == ENOENT) return present(to);
  if (error == EXDEV) {
    throw Error(Fault::failed, fmt::format("{}: on another file system than {}", into_.native(), staging_.native()),
                "files are put in place within one file system: no part of the directory may be a link or a mount");
  }
  if (error != EEXIST) fail(to, error);
  throw Error(Fault::failed,
              fmt::format("{}: another file has this name; the batch's own is {}", to.native(), from.native()),
              "move the other file away: the next command then puts the batch's own in its place");
}

void Placing::sync() const {
  sync_directory(into_);
}

}  // namespace scts::files
