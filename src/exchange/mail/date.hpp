#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace scts::exchange::mail {

/// A Date field (RFC 5322, 3.3): `Tue, 3 Nov 2026 09:12:00 +0100 (CET)`. A zone that is only named counts as UTC.
/// Nothing for what is none, or lies outside 1970 to 2099.
[[nodiscard]] std::optional<std::chrono::sys_seconds> read_date(std::string_view field);

}  // namespace scts::exchange::mail
