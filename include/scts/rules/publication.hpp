#pragma once

#include <optional>

#include "scts/model/date.hpp"
#include "scts/model/publication.hpp"

/// From when parents may see a mark or an absence.
namespace scts::rules {

/// From which day parents may see what is dated `dated_on`: a test by its teacher's publication date, an absence by its
/// first day. Continuous: the day after. Scheduled: the day after the couple's first due date on or after it. Nothing
/// if no such date is set yet, or no type of publication (guide, 4.2.2.1 and 4.2.2.2).
[[nodiscard]] std::optional<Date> visible_from(const Publication& publication, const Couple& couple, Date dated_on);

}  // namespace scts::rules
