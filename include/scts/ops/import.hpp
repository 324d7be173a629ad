#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "scts/exchange/roster.hpp"
#include "scts/ops/run.hpp"
#include "scts/store/journal.hpp"
#include "scts/store/roster.hpp"

namespace scts::ops {

struct ImportRequest {
  std::vector<std::filesystem::path> files;
  exchange::ReadOptions reading;
  bool force = false;                                     ///< take a file older than the last one of its kind
  std::function<void(const store::EventRow&)> on_change;  ///< told every change before it is committed, if set
  std::optional<std::int64_t> max_departures;             ///< how many students or bonds may vanish; a tenth if absent
};

struct ImportWarning {
  std::string file;
  long line;
  std::string id;  ///< `ELEVE_ID 700101`, or empty
  std::string message;
};
struct ImportedFile {
  std::string path;
  exchange::RosterKind kind;
  std::size_t rows;
};
struct ImportReport {
  std::optional<BatchId> batch;  ///< nothing if nothing changed, or in a dry run
  bool changed = false;
  std::vector<ImportedFile> files;
  store::RosterChanges changes;
  std::int64_t stray_bonds = 0;         ///< bonds of unknown persons: left out
  std::vector<ImportWarning> warnings;  ///< the first 1,000
  std::int64_t warning_count = 0;
};

/// Brings the store to what the files say; all of them or nothing. Files may come in any order. A kind of file tells of
/// the whole school: a student or bond that it no longer names has left. Throws Error(refused): another school's file,
/// a file older than the last one, more than a tenth vanishing; Error(failed): a bad file.
[[nodiscard]] ImportReport import(const Run& run, const ImportRequest& request);

}  // namespace scts::ops
