#include "scts/rules/notices.hpp"

#include <algorithm>

#include "scts/model/mailbox.hpp"
#include "scts/model/text.hpp"
#include "scts/rules/address_block.hpp"
#include "scts/rules/doubts.hpp"

namespace scts::rules {

bool own_guardian(const Student& student, const Guardian& guardian, Date today) {
  constexpr int kOfAge = 18;
  if (age(student.birth_date, today) < kOfAge) return false;
  const bool mail = !student.email.empty() && !guardian.email.empty() && fold(student.email) != fold(guardian.email);
  return !mail && match_key(student.first_name) == match_key(guardian.first_name) &&
         match_key(student.family_name) == match_key(guardian.family_name);
}

namespace {

template <class Person, class Block>
std::optional<Unreachable> obstacle(const Person& person, Channel channel, const Block& address, bool printable) {
  if (channel == Channel::email) {
    return is_mailbox(person.email) ? std::nullopt : std::optional(Unreachable::no_email);
  }
  if (const auto problem = address().problem) return problem;
  return printable ? std::nullopt : std::optional(Unreachable::unprintable);
}

/// What can be mended is the postal address: its fault says more than a missing mailbox, unless there is none at all.
Unreachable both(Unreachable email, Unreachable paper) {
  if (paper == Unreachable::no_address) {
    return email == Unreachable::no_email ? Unreachable::no_email_no_address : email;
  }
  const bool all_returned = email == Unreachable::email_returned && paper == Unreachable::letter_returned;
  return all_returned ? Unreachable::both_returned : paper;
}

template <class Person, class Block>
NoticePlan plan(const Person& person, const Block& address, const std::vector<Channel>& channels, bool printable,
                const std::vector<Channel>& failed) {
  std::optional<Unreachable> email;
  std::optional<Unreachable> paper;
  for (const auto channel : channels) {
    auto problem = obstacle(person, channel, address, printable);
    if (!problem && std::find(failed.begin(), failed.end(), channel) != failed.end()) {
      problem = channel == Channel::email ? Unreachable::email_returned : Unreachable::letter_returned;
    }
    if (!problem) return {channel, std::nullopt};
    (channel == Channel::email ? email : paper) = problem;
  }
  return {std::nullopt, email && paper ? std::optional(both(*email, *paper)) : email ? email : paper};
}

}  // namespace

Turn plan_turn(const std::optional<Date>& notified_on, bool used, Date today, const NoticeWish& wish) {
  if (!wish.unused_for && wish.again) return Turn::tell;
  if (!wish.unused_for && notified_on) return Turn::told_before;
  if (used) return Turn::used;
  if (!wish.unused_for) return Turn::tell;
  if (!notified_on) return Turn::never_told;
  return notified_on->days() + *wish.unused_for > today.days() ? Turn::told_lately : Turn::tell;
}

NoticePlan plan_notice(const Guardian& guardian, const std::vector<Channel>& channels, bool printable,
                       const std::vector<Channel>& failed) {
  return plan(
      guardian, [&] { return address_block(guardian); }, channels, printable, failed);
}

NoticePlan plan_notice(const Student& student, const std::vector<Channel>& channels, bool printable, Handing handing,
                       const std::vector<Channel>& failed) {
  return plan(
      student, [&] { return address_block(student, handing); }, channels, printable, failed);
}

}  // namespace scts::rules
