#pragma once

#include <optional>

#include "scts/model/date.hpp"
#include "scts/model/publication.hpp"

/// From when parents may see a mark or an absence.
namespace scts::rules {

/// From which day parents may see what is dated `dated_on`: a test by its teacher's publication date, an absence by its
/// first day. Continuous: the day after. Scheduled: the day after the first due date on or after it. Nothing if no such
/// date is set yet, or no type of publication (guide, 4.2.2.1 and 4.2.2.2).
///
/// The due dates are those of the class that a test was `given_in`: for its students, those of their couple; for who is
/// not in it (any more), the earliest, whichever MEF it was set for, so that he keeps what he saw. Where that division
/// has no due date at all (a group), and for an absence, they are those of the student's couple; of a student in no
/// class, the earliest of all.
[[nodiscard]] std::optional<Date> visible_from(const Publication& publication, const Couple& student,
                                               const std::optional<DivisionCode>& given_in, Date dated_on);

}  // namespace scts::rules
