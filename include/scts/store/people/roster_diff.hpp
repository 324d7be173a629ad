#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "scts/model/id.hpp"
#include "scts/store/store.hpp"

/// What an import changed, field by field.
namespace scts::store {

/// One field of a record before and after an import; empty texts where there is nothing.
struct FieldChange {
  std::string field;  ///< the CSV column: `email`, `rank`, `left_on`
  std::string before;
  std::string after;
};

/// What an import did to a person, a bond, a code, a MEF or a division.
struct RosterChange {
  std::string what;  ///< as in the journal: `student-changed`, `bond-removed`, `code-invalidated` …
  std::optional<StudentId> student;
  std::optional<GuardianId> guardian;
  std::string name;  ///< of the person; of a bond the student's and the guardian's; a MEF's or division's code
  std::vector<FieldChange> fields;  ///< none for persons who were added
};

/// Calls f with every change of the batch that `apply` made last, if it was told to keep what was before. Changes of a
/// kind as a whole (tests, marks, absences) are not among them.
void for_each_change(const Read& read, BatchId batch, const std::function<void(const RosterChange&)>& f);

}  // namespace scts::store
