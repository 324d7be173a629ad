#include "scts/rules/notices.hpp"

#include "scts/rules/address_block.hpp"

namespace scts::rules {

namespace {

template <class Person>
std::optional<Unreachable> obstacle(const Person& person, Channel channel, bool printable) {
  if (channel == Channel::email) {
    return is_mailbox(person.email) ? std::nullopt : std::optional(Unreachable::no_email);
  }
  if (const auto problem = address_block(person).problem) return problem;
  return printable ? std::nullopt : std::optional(Unreachable::unprintable);
}

template <class Person>
NoticePlan plan(const Person& person, const std::vector<Channel>& channels, bool printable) {
  std::optional<Unreachable> problem;
  for (const auto channel : channels) {
    const auto here = obstacle(person, channel, printable);
    if (!here) return {channel, std::nullopt};
    const bool nothing = problem && (*here == Unreachable::no_address || *problem == Unreachable::no_address);
    // What can be mended is the postal address: its fault says more than a missing mailbox.
    if (nothing) {
      problem = Unreachable::no_email_no_address;
    } else if (!problem || *problem == Unreachable::no_email) {
      problem = here;
    }
  }
  return {std::nullopt, problem};
}

}  // namespace

NoticePlan plan_notice(const Guardian& guardian, const std::vector<Channel>& channels, bool printable) {
  return plan(guardian, channels, printable);
}

NoticePlan plan_notice(const Student& student, const std::vector<Channel>& channels, bool printable) {
  return plan(student, channels, printable);
}

}  // namespace scts::rules
