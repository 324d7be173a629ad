#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace scts {

/// A day of the calendar; only days that exist.
class Date {
 public:
  explicit Date(std::chrono::sys_days days) : days_(days) {}
  /// Reads `2026-11-23` or `23/11/2026`.
  [[nodiscard]] static std::optional<Date> parse(std::string_view text);

  [[nodiscard]] std::string iso() const;     ///< 2026-11-23
  [[nodiscard]] std::string french() const;  ///< 23/11/2026
  [[nodiscard]] Date next() const { return Date(days_ + std::chrono::days(1)); }
  [[nodiscard]] Date previous() const { return Date(days_ - std::chrono::days(1)); }
  [[nodiscard]] std::chrono::sys_days days() const { return days_; }
  auto operator<=>(const Date&) const = default;

 private:
  std::chrono::sys_days days_;
};

/// In UTC, 2026-11-23T21:04:05Z.
[[nodiscard]] std::string iso(std::chrono::sys_seconds instant);

/// The moment a command runs at: read once from the clock, then passed along.
struct Now {
  std::chrono::sys_seconds instant;
  Date today;  ///< the local day, by the school's time zone

  [[nodiscard]] std::string iso() const;  ///< the instant in UTC, 2026-11-23T21:04:05Z
};

}  // namespace scts
