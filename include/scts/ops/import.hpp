#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "scts/exchange/roster.hpp"
#include "scts/ops/run.hpp"
#include "scts/store/roster.hpp"
#include "scts/store/roster_diff.hpp"
#include "scts/store/school_life.hpp"
#include "scts/store/wordings.hpp"

/// Files of the school's other programs are read, and the store is brought to what they say.
namespace scts::ops {

struct ImportRequest {
  std::vector<std::filesystem::path> files;
  exchange::ReadOptions reading;
  bool force = false;                                              ///< take a file older than the last one of its kind
  std::function<void(const store::RosterChange&)> on_change = {};  ///< told every change once it is made, if set
  /// How many of each kind (students, bonds, tests, marks, absences) may vanish; a tenth if absent.
  std::optional<std::int64_t> max_departures;
  std::optional<std::filesystem::path> rejects = {};  ///< where the rows of a list go that fit nobody
  bool partial = false;                               ///< the files tell only what is new or changed: nothing vanishes
};

struct ImportWarning {
  std::string file;
  long line;
  std::string id;  ///< `ELEVE_ID 700101`, or empty
  std::string message;
};
struct ImportWarnings {
  std::vector<ImportWarning> first;  ///< 1,000 at most
  std::int64_t count = 0;

  void add(ImportWarning warning);
  void add(ImportWarnings others);
};
struct ImportedFile {
  std::string path;
  exchange::RosterKind kind;
  std::size_t rows;
  std::string assumed;  ///< how it was read, where that is not as usual
};
struct ImportReport {
  std::optional<BatchId> batch;  ///< nothing if nothing changed, or in a dry run
  bool changed = false;
  std::vector<ImportedFile> files;
  store::RosterCounts changes;
  std::int64_t stray_bonds = 0;  ///< bonds of unknown persons: left out
  store::LifeChanges tests;
  store::LifeChanges marks;
  store::LifeChanges absences;
  std::int64_t stray_marks = 0;     ///< of unknown students or tests: left out
  std::int64_t stray_absences = 0;  ///< of unknown students: left out
  std::int64_t codes_used = 0;      ///< used for the first time
  std::int64_t stray_codes = 0;     ///< that the school never issued: left out
  std::int64_t returned = 0;        ///< letters and messages that came back, written down for the first time
  std::int64_t known_returns = 0;   ///< written down before
  std::int64_t stray_returns = 0;   ///< of no letter or message of a valid code: left out
  store::GuardianLanguages::Changes languages;
  std::int64_t stray_languages = 0;  ///< of unknown guardians: left out
  std::int64_t rejected = 0;         ///< rows of a list that fit nobody, or several: set aside
  ImportWarnings warnings;
};

/// Brings the store to what the files say; all of them or nothing. Files may come in any order. A kind of file tells of
/// the whole school: a student or bond that it no longer names has left, a test, mark or absence is gone. Throws
/// Error(refused): another school's file, a file older than the last one, more than a tenth vanishing; Error(failed): a
/// bad file, a mark above what its test is out of, or a row of a list that fits nobody while rejects are not asked for.
/// The keyring is opened for files of used codes only.
[[nodiscard]] ImportReport import(const Run& run, const ImportRequest& request);

}  // namespace scts::ops
