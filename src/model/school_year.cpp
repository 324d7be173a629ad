#include "scts/model/school_year.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace scts {

namespace {

Date day_of(int year, std::chrono::month month, unsigned day) {
  return Date(
      std::chrono::sys_days(std::chrono::year_month_day(std::chrono::year(year), month, std::chrono::day(day))));
}

}  // namespace

std::optional<SchoolYear> SchoolYear::parse(std::string_view text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text.size() != 4 || !std::all_of(text.begin(), text.end(), digit)) return std::nullopt;
  int september = 0;
  for (const char c : text) september = september * 10 + (c - '0');
  if (september < 1900) return std::nullopt;
  return SchoolYear(september);
}

std::string SchoolYear::text() const {
  return fmt::format("{}-{}", september_, september_ + 1);
}

Date SchoolYear::first_day() const {
  return day_of(september_, std::chrono::September, 1);
}

Date SchoolYear::last_day() const {
  return day_of(september_ + 1, std::chrono::August, 31);
}

}  // namespace scts
