#include "cell_text.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

#include "scts/model/date.hpp"
#include "sheet.hpp"

namespace scts::exchange {

namespace {

constexpr long kSecondsOfDay = 86'400;

/// 08:30, or with seconds if there are any.
std::string hour_text(long seconds) {
  const auto minutes = fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
  return seconds % 60 == 0 ? minutes : fmt::format("{}:{:02}", minutes, seconds % 60);
}

void append_utf8(std::string& out, unsigned unit) {
  if (unit >= 0xD800 && unit <= 0xDFFF) unit = 0xFFFD;  // half a character
  const auto byte = [&](unsigned bits) { out += static_cast<char>(static_cast<unsigned char>(bits)); };
  if (unit < 0x80) return byte(unit);
  if (unit < 0x800) {
    byte(0xC0 | unit >> 6);
  } else {
    byte(0xE0 | unit >> 12);
    byte(0x80 | (unit >> 6 & 0x3F));
  }
  byte(0x80 | (unit & 0x3F));
}

constexpr std::size_t kEscape = std::string_view("_x000D_").size();

/// The character that is written there by its number.
std::optional<unsigned> escape_at(std::string_view text, std::size_t at) {
  const auto escape = text.substr(at, kEscape);
  if (escape.size() < kEscape || !escape.starts_with("_x") || !escape.ends_with('_')) return std::nullopt;
  const auto digits = escape.substr(2, 4);
  unsigned unit = 0;
  const bool whole = std::from_chars(digits.begin(), digits.end(), unit, 16).ptr == digits.end();
  return whole ? std::optional(unit) : std::nullopt;
}

}  // namespace

std::optional<double> number_of(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return std::nullopt;
  text = text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
  return number;
}

std::string decimal(double number) {
  std::array<char, 1100> digits;       // the smallest number has 1,074 decimals
  if (number == 0) number = 0;         // without a sign
  if (number != std::trunc(number)) {  // spreadsheets show, and compute with, fifteen digits
    const auto shown =
        std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::scientific, 14);
    std::from_chars(digits.data(), shown.ptr, number);
  }
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed).ptr;
  return {digits.data(), end};
}

std::optional<std::string> day_text(double number, Epoch epoch) {
  using std::chrono::sys_days;
  constexpr double kMost = 2'958'466;  // the year 10000
  if (!(number >= 0 && number < kMost)) return std::nullopt;
  auto day = static_cast<long>(number);
  auto seconds = std::lround((number - static_cast<double>(day)) * kSecondsOfDay);
  if (day == 0 && seconds > 0 && seconds < kSecondsOfDay) return hour_text(seconds);
  if (seconds == kSecondsOfDay) {
    ++day;
    seconds = 0;
  }
  // 1900 had no 29 February, but Excel has one.
  constexpr long kNoDay = 60;
  if (epoch == Epoch::of_1900 && (day == 0 || day == kNoDay)) return std::nullopt;
  const auto first = epoch == Epoch::of_1904 ? sys_days(std::chrono::year(1904) / 1 / 1)
                                             : sys_days(std::chrono::year(1899) / 12 / (day < kNoDay ? 31 : 30));
  const auto date = Date(first + std::chrono::days(day)).iso();
  return seconds == 0 ? date : fmt::format("{}T{}", date, hour_text(seconds));
}

std::string day_text(std::string_view iso) {
  constexpr auto kMinutes = std::string_view("2013-02-14T08:30").size();
  for (const std::string_view nothing : {"Z", ".000", ":00"}) {
    if (iso.size() == kMinutes) break;
    if (iso.ends_with(nothing)) iso.remove_suffix(nothing.size());
  }
  if (iso.size() == kMinutes && iso.ends_with("T00:00")) iso.remove_suffix(6);
  return std::string(iso);
}

std::string error_text(std::string_view text) {
  const bool named = text.starts_with('#') && text.size() < 20 && (text.ends_with('!') || text.ends_with('?'));
  return std::string(named || text == "#N/A" ? text : kErrorCell);
}

std::string unescaped(std::string text) {
  auto at = text.find("_x");
  if (at == std::string::npos) return text;
  std::string out = text.substr(0, at);
  while (at < text.size()) {
    const auto unit = escape_at(text, at);
    if (unit) {
      append_utf8(out, *unit);
    } else {
      out += text[at];
    }
    at += unit ? kEscape : 1;
  }
  return out;
}

std::string escaped(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (escape_at(text, at)) out += "_x005F";
    out += text[at];
  }
  return out;
}

}  // namespace scts::exchange
