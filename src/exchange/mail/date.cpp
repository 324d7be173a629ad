#include "date.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "header.hpp"

namespace scts::exchange::mail {

namespace {

/// Takes a number, and the blanks, commas and colons around it, from the text.
std::optional<int> take_number(std::string_view& text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == ',' || text.front() == ':')) text.remove_prefix(1);
  int number = 0;
  const auto end = std::from_chars(text.data(), text.data() + std::min<std::size_t>(text.size(), 4), number).ptr;
  const auto size = static_cast<std::size_t>(end - text.data());
  if (size == 0 || number < 0) return std::nullopt;
  text.remove_prefix(size);
  return number;
}

std::optional<unsigned> take_month(std::string_view& text) {
  constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                    "jul", "aug", "sep", "oct", "nov", "dec"};
  text = trimmed(text);
  const auto found = std::find(months.begin(), months.end(), small(text.substr(0, 3)));
  if (found == months.end()) return std::nullopt;
  text.remove_prefix(3);
  return static_cast<unsigned>(found - months.begin()) + 1;
}

/// From UTC.
std::chrono::minutes offset_of(std::string_view zone) {
  zone = trimmed(zone);
  if (zone.size() < 5 || (zone[0] != '+' && zone[0] != '-')) return {};
  int digits = 0;
  std::from_chars(zone.data() + 1, zone.data() + 5, digits);
  const auto offset = std::chrono::hours(digits / 100) + std::chrono::minutes(digits % 100);
  return zone[0] == '-' ? -offset : offset;
}

}  // namespace

std::optional<std::chrono::sys_seconds> read_date(std::string_view field) {
  using namespace std::chrono;
  if (const auto comma = field.find(','); comma != std::string_view::npos) field.remove_prefix(comma + 1);
  const auto day_number = take_number(field);
  const auto month_number = day_number ? take_month(field) : std::nullopt;
  auto year_number = month_number ? take_number(field) : std::nullopt;
  const auto hour = year_number ? take_number(field) : std::nullopt;
  const auto minute = hour ? take_number(field) : std::nullopt;
  if (!minute) return std::nullopt;
  const auto second = field.starts_with(':') ? take_number(field).value_or(0) : 0;
  if (*year_number < 100) *year_number += 2000;
  const year_month_day date{year(*year_number), month(*month_number), day(static_cast<unsigned>(*day_number))};
  if (!date.ok() || *year_number < 1970 || *year_number > 2099 || *hour > 23 || *minute > 59 || second > 60)
    return std::nullopt;
  return sys_days(date) + hours(*hour) + minutes(*minute) + seconds(second) - offset_of(field);
}

}  // namespace scts::exchange::mail
