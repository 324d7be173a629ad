#include "scts/rules/doubts.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "scts/model/mailbox.hpp"
#include "scts/model/text.hpp"
#include "scts/rules/address_block.hpp"

namespace scts::rules {

std::optional<Finding> doubt_email(const std::string& email) {
  if (email.empty() || is_mailbox(email)) return std::nullopt;
  // A domain may be in any letters; what stands before it would need SMTPUTF8 of every server on the way.
  const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  const auto domain = std::find(email.begin(), email.end(), '@');
  if (!std::all_of(email.begin(), domain, ascii)) return Finding::not_ascii;
  if (email.find(' ') != std::string::npos) return Finding::blank;
  const auto ats = std::count(email.begin(), email.end(), '@');
  return ats == 0 ? Finding::no_at : ats > 1 ? Finding::two_at : Finding::malformed;
}

int age(Date born, Date today) {
  const std::chrono::year_month_day then(born.days());
  const std::chrono::year_month_day now(today.days());
  const bool before_birthday = now.month() < then.month() || (now.month() == then.month() && now.day() < then.day());
  return static_cast<int>(now.year()) - static_cast<int>(then.year()) - int{before_birthday};
}

std::optional<Finding> doubt_birth(Date born, Date today) {
  if (born > today) return Finding::born_in_future;
  if (born < Date(std::chrono::year(1900) / 1 / 1)) return Finding::born_before_1900;
  if (age(born, today) < 8) return Finding::too_young;
  if (age(born, today) > 30) return Finding::too_old;
  return std::nullopt;
}

bool is_no_class(const DivisionCode& division) {
  constexpr std::array<std::string_view, 8> kCalled{"INACTIF", "SORTI",      "DEMISSION",  "RADIE",
                                                    "ANCIEN",  "NONAFFECTE", "SANSCLASSE", "SANSDIVISION"};
  const auto key = upper(match_key(division.text()));
  return std::any_of(kCalled.begin(), kCalled.end(), [&](auto called) { return key.starts_with(called); });
}

bool lost_character(const std::string& name) {
  if (name.find('?') != std::string::npos || name.find("\uFFFD") != std::string::npos) return true;
  for (auto at = name.find("\u00C3"); at != std::string::npos; at = name.find("\u00C3", at + 1)) {
    // The second byte of the letter, read as a character of its own: U+0080 to U+00BF.
    if (name.size() > at + 3 && name[at + 2] == '\xC2') return true;
  }
  return false;
}

std::optional<Finding> doubt_address(const Guardian& guardian) {
  const auto problem = address_block(guardian).problem;
  if (!problem) return std::nullopt;
  switch (*problem) {
    case Unreachable::no_address:
      return Finding::no_address;
    case Unreachable::address_too_long:
      return Finding::address_too_long;
    default:
      return guardian.address.has_line() ? Finding::incomplete_address : Finding::no_street;
  }
}

}  // namespace scts::rules
