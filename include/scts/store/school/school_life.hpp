#pragma once

#include <cstdint>

#include "scts/model/id.hpp"
#include "scts/store/people/telling.hpp"
#include "scts/store/store.hpp"

/// The import of tests, marks and absences, from staged records to changes.
namespace scts::store {

/// What an import changes of tests, of marks, or of absences.
struct LifeChanges {
  std::int64_t added = 0;  ///< those that come back too
  std::int64_t changed = 0;
  std::int64_t gone = 0;
  std::int64_t unchanged = 0;
  std::int64_t before = 0;  ///< there before the import

  [[nodiscard]] bool any() const { return added + changed + gone > 0; }
};

// Each brings the store to what was staged of its kind. No row is ever deleted, and only one that changes gets the
// batch as its last (`changed_by`); the journal gets one event a kind. Marks and absences want the students and tests
// of the run applied before them, and the strays dropped.
[[nodiscard]] LifeChanges apply_tests(const Write& write, BatchId batch, Telling telling);
[[nodiscard]] LifeChanges apply_marks(const Write& write, BatchId batch, Telling telling);
[[nodiscard]] LifeChanges apply_absences(const Write& write, BatchId batch, Telling telling);

}  // namespace scts::store
