#include "ops/telling/mark.hpp"

#include <fmt/format.h>

#include "scts/deliver/file_name.hpp"
#include "scts/deliver/maildir.hpp"
#include "scts/error.hpp"
#include "scts/files/presence.hpp"
#include "scts/files/rehearsal.hpp"
#include "scts/files/staging.hpp"
#include "scts/store/school/school.hpp"
#include "scts/store/telling/places.hpp"

namespace scts::ops {

namespace fs = std::filesystem;

namespace {

fs::path mark_in(const store::Read& read, const fs::path& directory) {
  return directory / deliver::mark_name(store::school(read).store_id);
}

bool on_own_disk(const store::Read& read, const fs::path& directory) {
  return files::same_file_system(directory, store::own_directory(read));
}

/// It is missing from the disk that the store itself lies on, where it was: somebody removed it.
bool was_removed(const store::Read& read, const fs::path& directory, store::MarkedPlace known) {
  return known.own_disk && !files::present(directory) && on_own_disk(read, directory.parent_path());
}

/// Of what batches put there.
enum class Traces { never_any, gone, there };
Traces traces_in(const store::Read& read, const fs::path& directory) {
  deliver::MessageFinder moved(directory);
  auto traces = Traces::never_any;
  store::for_each_placed(read, directory, [&](const std::string& name) {
    traces = files::present(directory / name) || moved.find(name) ? Traces::there : Traces::gone;
    return traces == Traces::gone;
  });
  return traces;
}

}  // namespace

bool in_reach(const store::Read& read, const fs::path& directory) {
  const auto known = store::marked_place(read, directory);
  return !known || !files::absence(mark_in(read, directory)) || was_removed(read, directory, *known) ||
         traces_in(read, directory) == Traces::there;
}

void demand_in_reach(const store::Read& read, const fs::path& directory) {
  if (in_reach(read, directory)) return;
  const auto mark = mark_in(read, directory).native();
  throw Error(
      Fault::busy,
      fmt::format("{}: not the directory that the store knows, or out of reach: {}", mark,
                  files::absence(mark).value_or("")),
      fmt::format("is its disk mounted? was it moved: scts config move {0} NEW; is all that was in it gone for good: "
                  "mkdir -p {0} && touch {1}",
                  directory.native(), mark));
}

void mark(const store::Write& write, const fs::path& directory) {
  const auto file = mark_in(write, directory);
  const auto probe = probe_in(write, directory);
  if (files::present(file)) {
    files::discard(probe);  // of a run that was killed
  } else {
    if (!store::marked_place(write, directory) && traces_in(write, directory) == Traces::gone) return;
    files::put_one(probe, directory, file.filename().native(),
                   "By this file scts knows the directory: without it the disk is taken for not mounted.\n");
  }
  store::record_mark(write, directory, {on_own_disk(write, directory)});
}

fs::path probe_in(const store::Read& read, const fs::path& directory) {
  return directory / deliver::probe_name(store::school(read).store_id);
}

}  // namespace scts::ops
