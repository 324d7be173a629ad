#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "scts/exchange/roster_header.hpp"
#include "scts/model/id.hpp"
#include "scts/model/school_year.hpp"
#include "scts/ops/school/hidden.hpp"
#include "scts/store/people/corrections.hpp"
#include "scts/store/people/roster.hpp"
#include "scts/store/school/school_life.hpp"
#include "scts/store/school/year_end.hpp"
#include "scts/store/telling/wordings.hpp"

namespace scts::ops {

/// Something odd that did not stop the import, and where it stands.
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
/// Corrections that ended because SIECLE says something new.
struct OvertakenCorrections {
  struct Place {
    std::string file;
    long line;  ///< 0: by what stands nowhere in the file
  };
  struct One {
    store::Correction correction;
    Place place;
  };
  std::vector<One> first;  ///< 1,000 at most
  std::int64_t count = 0;

  void add(One one);
};
struct ImportedFile {
  std::string path;
  exchange::RosterKind kind;
  std::size_t rows;
  std::string assumed;  ///< how it was read, where that is not as usual
};
/// What it entails that a school year begins.
struct NewYear {
  SchoolYear year;
  std::int64_t staying = 0;  ///< students
  std::int64_t leaving = 0;
  store::CoupleCounts couples;  ///< of the new year
  std::vector<DivisionCode> new_classes;
  std::vector<DivisionCode> gone_classes;
  store::YearEnd ended;
};
/// What an import did.
struct ImportReport {
  std::optional<BatchId> batch;  ///< nothing if nothing changed, or in a dry run
  bool changed = false;
  std::optional<SchoolYear> school_year;  ///< that the store is in now
  std::optional<NewYear> new_year;        ///< if one began
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
  std::int64_t reports = 0;         ///< messages of a mail system, on messages of the store
  std::int64_t delayed = 0;  ///< messages that a mail system still tries to deliver, written down for the first time
  std::int64_t known_delays = 0;   ///< written down before
  std::int64_t stray_returns = 0;  ///< of no letter or message of a valid code: left out
  store::GuardianLanguages::Changes languages;
  std::int64_t stray_languages = 0;  ///< of unknown guardians: left out
  std::int64_t due_dates_added = 0;  ///< a day counts once for each couple
  std::int64_t due_dates_removed = 0;
  std::vector<std::string> settings = {};  ///< that SIECLE filled, as nobody had set them
  std::int64_t rejected = 0;               ///< rows of a list that fit nobody, or several: set aside
  std::vector<Hidden> hidden;  ///< what students lose from sight who are in another class now, or whose due dates went
  ImportWarnings warnings;
  OvertakenCorrections overtaken;
  std::int64_t dropped = 0;  ///< corrections
};

}  // namespace scts::ops
