#include "scts/model/date.hpp"

#include <fmt/format.h>

#include "scts/model/id.hpp"

namespace scts {

namespace {

std::optional<int> digits(std::string_view text, std::size_t from, std::size_t count) {
  int number = 0;
  for (const char c : text.substr(from, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

}  // namespace

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10) return std::nullopt;
  const bool iso = text[4] == '-' && text[7] == '-';
  const bool french = text[2] == '/' && text[5] == '/';
  if (!iso && !french) return std::nullopt;
  const auto year = digits(text, iso ? 0 : 6, 4);
  const auto month = digits(text, iso ? 5 : 3, 2);
  const auto day = digits(text, iso ? 8 : 0, 2);
  if (!year || !month || !day || *year < 1000) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  return Date(std::chrono::sys_days(date));
}

std::string Date::iso() const {
  const std::chrono::year_month_day date(days_);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string Date::french() const {
  const std::chrono::year_month_day date(days_);
  return fmt::format("{:02}/{:02}/{:04}", static_cast<unsigned>(date.day()), static_cast<unsigned>(date.month()),
                     static_cast<int>(date.year()));
}

std::string iso(std::chrono::sys_seconds instant) {
  const auto midnight = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::hh_mm_ss time(instant - midnight);
  return fmt::format("{}T{:02}:{:02}:{:02}Z", Date(midnight).iso(), time.hours().count(), time.minutes().count(),
                     time.seconds().count());
}

std::string Now::iso() const {
  return scts::iso(instant);
}

}  // namespace scts
