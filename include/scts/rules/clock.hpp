#pragma once

#include "scts/model/last_written.hpp"

/// Whether a clock can be believed.
namespace scts::rules {

enum class ClockDoubt { none, behind, ahead };

/// `behind`: earlier than the newest batch, or than anything can have happened; `ahead`: more than a year later than
/// all that was written, which no summer is long enough for. What clocks are corrected by night after night is no
/// doubt.
[[nodiscard]] ClockDoubt doubt_clock(std::chrono::sys_seconds now, const LastWritten& last);

}  // namespace scts::rules
