#pragma once

#include <chrono>
#include <string>

/// The time zone that the days of this process are of.
namespace scts::files {

/// The machine has rules for a zone of that name: Europe/Paris, Indian/Reunion.
[[nodiscard]] bool knows_zone(const std::string& name);
/// From now on local time is that of the zone, for the C library and all that asks it. Throws Error(usage) for a zone
/// that the machine does not know: the C library would take it for UTC.
void follow_zone(const std::string& name);
/// In the zone that is followed.
[[nodiscard]] std::chrono::sys_days local_day(std::chrono::sys_seconds instant);

}  // namespace scts::files
