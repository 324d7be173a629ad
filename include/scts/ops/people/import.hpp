#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "scts/exchange/read_options.hpp"
#include "scts/ops/people/import_report.hpp"
#include "scts/ops/run.hpp"
#include "scts/store/people/roster_diff.hpp"

/// Files of the school's other programs are read, and the store is brought to what they say.
namespace scts::ops {

/// Which files are taken, and how.
struct ImportRequest {
  std::vector<std::filesystem::path> files;
  exchange::ReadOptions reading;
  bool force = false;                                              ///< take a file older than the last one of its kind
  std::function<void(const store::RosterChange&)> on_change = {};  ///< told every change once it is made, if set
  /// How many of each kind (students, bonds, tests, marks, absences) may vanish; a tenth if absent.
  std::optional<std::int64_t> max_departures;
  std::optional<std::filesystem::path> rejects = {};  ///< where the rows of a list go that fit nobody
  bool partial = false;                               ///< the files tell only what is new or changed: nothing vanishes
  bool new_year = false;                              ///< the files are of the next school year, which begins
  std::function<void(const NewYear&)> on_new_year = {};  ///< told before the changes, if set
};

/// Brings the store to what the files say; all of them or nothing. Files may come in any order. A kind of file tells of
/// the whole school: a student or bond that it no longer names has left, a test, mark or absence is gone. Throws
/// Error(refused): another school's file or another year's, a file older than the last one, more than a tenth
/// vanishing; Error(failed): a bad file, a mark above what its test is out of, or a row of a list that fits nobody
/// while rejects are not asked for. The keyring is opened for files of used codes only.
[[nodiscard]] ImportReport import(const Run& run, const ImportRequest& request);

}  // namespace scts::ops
