#include "scts/model/school_life.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "scts/model/text.hpp"

namespace scts {

namespace {

constexpr std::int64_t kMost = 1'000'000;
constexpr std::size_t kDecimals = 3;
constexpr std::size_t kLongestWord = 40;

bool digit(char c) {
  return c >= '0' && c <= '9';
}

/// A number of digits only; those of at most nine, so that it cannot overflow.
std::optional<std::int64_t> digits(std::string_view text) {
  if (text.empty() || text.size() > 9 || !std::all_of(text.begin(), text.end(), digit)) return std::nullopt;
  std::int64_t number = 0;
  for (const char c : text) number = number * 10 + (c - '0');
  return number;
}

}  // namespace

std::optional<Points> Points::parse(std::string_view text) {
  const auto mark = text.find_first_of(".,");
  const auto whole = digits(text.substr(0, mark));
  if (!whole) return std::nullopt;
  std::int64_t thousandths = *whole * 1000;
  if (mark != std::string_view::npos) {
    std::string decimals(text.substr(mark + 1));
    if (decimals.empty() || decimals.size() > kDecimals) return std::nullopt;
    decimals.resize(kDecimals, '0');
    const auto part = digits(decimals);
    if (!part) return std::nullopt;
    thousandths += *part;
  }
  if (thousandths > kMost * 1000) return std::nullopt;
  return Points(thousandths);
}

std::string Points::text() const {
  if (thousandths_ % 1000 == 0) return std::to_string(thousandths_ / 1000);
  auto text = fmt::format("{}.{:03}", thousandths_ / 1000, thousandths_ % 1000);
  text.erase(text.find_last_not_of('0') + 1);
  return text;
}

std::optional<Mark> Mark::parse(std::string_view text) {
  if (const auto points = Points::parse(text)) return Mark(points->text(), points);
  auto word = tidy(text);
  if (word.empty() || std::any_of(word.begin(), word.end(), digit) || characters(word) > kLongestWord) {
    return std::nullopt;
  }
  return Mark(std::move(word), std::nullopt);
}

std::optional<Moment> Moment::parse(std::string_view text) {
  constexpr std::size_t day_width = 10;
  const auto day = Date::parse(text.substr(0, day_width));
  if (!day) return std::nullopt;
  if (text.size() == day_width) return Moment(*day);
  const auto time = text.substr(day_width);  // T08:30
  if (time.size() != 6 || (time[0] != 'T' && time[0] != ' ') || time[3] != ':') return std::nullopt;
  const auto hour = digits(time.substr(1, 2));
  const auto minute = digits(time.substr(4, 2));
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  return Moment(*day, std::chrono::hours(*hour) + std::chrono::minutes(*minute));
}

std::string Moment::iso() const {
  if (!time_) return day_.iso();
  return fmt::format("{}T{:02}:{:02}", day_.iso(), time_->count() / 60, time_->count() % 60);
}

bool Moment::before(const Moment& other) const {
  if (day_ != other.day_) return day_ < other.day_;
  return time_ && other.time_ && *time_ < *other.time_;
}

}  // namespace scts
