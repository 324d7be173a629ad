#include "spreadsheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <vector>

#include "scts/model/text.hpp"

namespace scts::exchange {

namespace {

using enum Field;

bool digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::size_t leading_digits(std::string_view text) {
  return std::min(text.find_first_not_of("0123456789"), text.size());
}

/// `6,00E+01`
bool scientific(std::string_view text) {
  const auto exponent = text.find_first_of("eE");
  if (exponent == std::string_view::npos) return false;
  const auto mantissa = text.substr(text.starts_with('-') ? 1 : 0, exponent - (text.starts_with('-') ? 1 : 0));
  const auto power = text.substr(exponent + 1);
  const auto whole = leading_digits(mantissa);
  const bool number =
      whole == mantissa.size() || (mantissa.find_first_of(".,") == whole && digits(mantissa.substr(whole + 1)));
  const bool large = power.starts_with('+');
  const bool small = power.starts_with('-') && whole < mantissa.size();  // 6E-1 is a class
  return whole > 0 && number && (large || small) && power.size() > 2 && digits(power.substr(1));
}

/// `06-mars`, `mars-06`: a day, as French and English spreadsheets show it; 3-SEP may be a class.
bool day_and_month(std::string_view text) {
  constexpr auto kMonths = std::to_array<std::string_view>({"janv", "jan", "fevr", "feb",  "mars", "mar",  "avr",
                                                            "apr",  "mai", "may",  "juin", "jun",  "juil", "jul",
                                                            "aout", "aug", "sept", "sep",  "oct",  "nov",  "dec"});
  const auto dash = text.find('-');
  if (dash == std::string_view::npos) return false;
  auto day = text.substr(0, dash);
  auto month = text.substr(dash + 1);
  if (!digits(day)) std::swap(day, month);
  if (!digits(day) || day.size() > 2 || month.empty() || digits(month)) return false;
  if (month == upper(month)) return false;
  auto name = fold(month);
  if (name.ends_with('.')) name.pop_back();
  return std::find(kMonths.begin(), kMonths.end(), name) != kMonths.end();
}

/// `#N/A`, `#REF!`, `#NOM?`, `########`
bool error_value(std::string_view text) {
  constexpr std::size_t kLongest = 16;
  if (text.size() < 3 || text.size() > kLongest || !text.starts_with('#')) return false;
  const bool narrow = text.find_first_not_of('#') == std::string_view::npos;
  const bool named = text.ends_with('!') || text.ends_with('?') || text == "#N/A";
  return narrow || (named && text.find_first_of(" #", 1) == std::string_view::npos);
}

/// 2026-06-03, where no day can be: it was 3-06, or 3.6.
bool stray_day(std::string_view text, Field field) {
  constexpr std::array fields{birth_date, left_on, given_on,    published_on, from,
                              to,         used_on, returned_on, due_on,       title};
  constexpr std::size_t kDay = 10;
  if (text.size() < kDay || text[4] != '-' || (text.size() > kDay && text[kDay] != 'T')) return false;
  return Date::parse(text.substr(0, kDay)) && std::find(fields.begin(), fields.end(), field) == fields.end();
}

/// What only spreadsheets write.
bool beyond_repair(std::string_view text, Field field) {
  return scientific(text) || day_and_month(text) || stray_day(text, field);
}

/// Where such texts may be what somebody wrote, or must not be shown.
bool untouched(Field field) {
  constexpr std::array fields{mark, code, subject, reason, out_of, coefficient};
  return field > kLastColumn || std::find(fields.begin(), fields.end(), field) != fields.end();
}

/// In which a number has no decimals.
constexpr std::array kWhole{student_id, guardian_id, test_id, absence_id, ine, mef, division, postcode, phone};

/// `75011,0` without them; else the text.
std::string_view without_decimals(std::string_view text) {
  const auto whole = leading_digits(text);
  if (whole == 0 || whole + 1 >= text.size() || (text[whole] != ',' && text[whole] != '.')) return text;
  return text.find_first_not_of('0', whole + 1) == std::string_view::npos ? text.substr(0, whole) : text;
}

bool in_france(const Texts& row) {
  return row[country].empty() || upper(row[country]) == "FRANCE";
}

int number(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Days since 30/12/1899, by which spreadsheets count.
std::optional<Date> by_day_number(std::string_view text) {
  if (!digits(text) || text.size() != 5) return std::nullopt;
  return Date(std::chrono::sys_days(std::chrono::year(1899) / 12 / 30) + std::chrono::days(number(text)));
}

/// `14/2/13` and `14/02/2013 00:00`. Of two digits, a year is the one in which a student can be born.
std::optional<Date> by_short_date(std::string_view text) {
  text = text.substr(0, text.find_first_of(" T"));
  if (const auto date = Date::parse(text)) return date;
  std::array<std::string_view, 3> parts;
  for (auto& part : parts) {
    const auto end = std::min(text.find_first_of("/-."), text.size());
    part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!digits(part)) return std::nullopt;
  }
  const auto& [day, month, year] = parts;
  if (!text.empty() || day.size() > 2 || month.size() > 2 || (year.size() != 2 && year.size() != 4))
    return std::nullopt;
  constexpr int kPivot = 30;
  const int century = year.size() == 4 ? 0 : number(year) < kPivot ? 2000 : 1900;
  return Date::parse(fmt::format("{:02}/{:02}/{:04}", number(day), number(month), century + number(year)));
}

std::string_view words(Damage damage) {
  switch (damage) {
    case Damage::leading_zero:
      return "a spreadsheet has taken a zero from the front";
    case Damage::plus_sign:
      return "a spreadsheet has taken the + away";
    case Damage::decimals:
      return "a spreadsheet has made it a number with decimals";
    case Damage::day_number:
      return "a spreadsheet has made it the number of a day";
    case Damage::short_date:
      break;
  }
  return "a spreadsheet has written it otherwise";
}

}  // namespace

void Mender::put_right(Texts& row, Field field, Damage damage, std::string text) {
  auto& undone = undone_.try_emplace({field, damage}, Undone{row.line(), row[field], text}).first->second;
  if (undone.last != row.line()) ++undone.rows;  // a row with two guardians comes twice
  undone.last = row.line();
  row.replace(field, std::move(text));
}

void Mender::mend(Texts& row) {
  for (auto field = Field{}; field <= kLastColumn; field = static_cast<Field>(static_cast<std::size_t>(field) + 1)) {
    const bool damaged = error_value(row[field]) || (!untouched(field) && beyond_repair(row[field], field));
    if (damaged) row.fail_value(field, "is what a spreadsheet made of something else");
  }
  for (const Field field : kWhole) {
    const auto whole = without_decimals(row[field]);
    if (whole.size() < row[field].size()) put_right(row, field, Damage::decimals, std::string(whole));
  }
  const auto& post = row[postcode];
  if (digits(post) && post.size() < 5 && in_france(row)) {
    if (post.size() < 4) row.fail_value(postcode, "has fewer than 5 digits");
    put_right(row, postcode, Damage::leading_zero, '0' + post);
  }
  const auto& dialled = row[phone];
  if (digits(dialled) && dialled[0] != '0') {
    if (dialled.size() == 9 && in_france(row)) put_right(row, phone, Damage::leading_zero, '0' + dialled);
    if (dialled.size() == 11 && dialled.starts_with("33")) put_right(row, phone, Damage::plus_sign, '+' + dialled);
  }
  constexpr std::size_t kIne = 11;
  if (digits(row[ine]) && row[ine].size() < kIne) row.fail_value(ine, "has fewer than 11 characters");
  if (proves_birth_dates_) mend_birth_date(row);
}

void Mender::mend_birth_date(Texts& row) {
  const auto& text = row[birth_date];
  if (text.empty() || Date::parse(text)) return;
  if (const auto date = by_day_number(text)) return put_right(row, birth_date, Damage::day_number, date->iso());
  const auto date = by_short_date(text);
  if (!date) return;
  put_right(row, birth_date, Damage::short_date, date->iso());
}

void Mender::tell(RecordSink& sink) const {
  for (const auto& [what, undone] : undone_) {
    const auto& [field, damage] = what;
    // A date of birth opens accounts.
    const auto how =
        field == birth_date ? "it is put right" : fmt::format("\"{}\" is read as {}", undone.before, undone.after);
    const auto others = undone.rows == 1   ? ""
                        : undone.rows == 2 ? " (and 1 other row)"
                                           : fmt::format(" (and {} other rows)", undone.rows - 1);
    sink.warn(undone.line, "", fmt::format("{}: {}: {}{}", words(field), words(damage), how, others));
  }
}

}  // namespace scts::exchange
