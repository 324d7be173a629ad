#pragma once

#include <cstdint>
#include <set>

#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/store/store.hpp"

/// The end of a school year: what belonged to it is no longer in force.
namespace scts::store {

struct YearEnd {
  std::int64_t due_dates = 0;  ///< a day counts once for each couple
  std::int64_t tests = 0;
  std::int64_t marks = 0;
  std::int64_t absences = 0;
};
/// Due dates go, and the journal keeps which were decided; tests, marks and absences are marked as gone. The type of
/// publication stays.
YearEnd end_year(const Write& write, BatchId batch);

/// The classes there are: of the structures, and of students who are here.
[[nodiscard]] std::set<DivisionCode> classes(const Read& read, Date today);

/// Couples of students who are here and legal guardians, with a valid code or without.
struct CoupleCounts {
  std::int64_t with_code = 0;
  std::int64_t without_code = 0;
};
[[nodiscard]] CoupleCounts count_couples(const Read& read, Date today);

/// Marks of tests whose class does not exist any more.
[[nodiscard]] std::int64_t marks_without_class(const Read& read, Date today);

}  // namespace scts::store
