#include "scts/ops/telling/places.hpp"

#include <fmt/format.h>

#include <set>

#include "scts/error.hpp"
#include "scts/files/folder.hpp"
#include "scts/store/journal.hpp"
#include "scts/store/telling/places.hpp"
#include "scts/store/upkeep/check.hpp"

namespace scts::ops {

namespace fs = std::filesystem;

namespace {

std::string known_places(const store::Read& read) {
  std::set<std::string> known;
  for (const auto& [channel, directory] : store::destinations(read)) known.insert(directory.native());
  return known.empty() ? "no letter and no message was made yet"
                       : fmt::format("letters and messages lie in {}", fmt::join(known, ", "));
}

/// A disk that is not mounted, say.
void demand_there(const store::Read& read, const fs::path& to) {
  for (const auto& [channel, directory] : store::destinations(read)) {
    std::error_code out_of_reach;
    if (*directory.lexically_relative(to).begin() == "..") continue;
    if (channel == Channel::email ? files::is_maildir(directory) : fs::is_directory(directory, out_of_reach)) continue;
    throw Error(Fault::usage,
                fmt::format("{}: there is no {}", directory.native(),
                            channel == Channel::email ? "Maildir, with new/ and cur/" : "such directory"),
                "move what lies there first, then say where it is");
  }
}

}  // namespace

MoveReport move_places(const Run& run, const fs::path& from, const fs::path& to) {
  auto write = run.write();
  const auto known = known_places(write);
  MoveReport report;
  report.places = store::move_places(write, from, to);
  if (report.places == 0) {
    throw Error(Fault::usage, fmt::format("{}: the store remembers nothing to lie there", from.native()), known);
  }
  demand_there(write, to);
  const auto batch = run.begin(write);
  store::Journal(write, batch).school("places-moved", to.native());
  report.batch = run.commit(write, batch);
  return report;
}

}  // namespace scts::ops
