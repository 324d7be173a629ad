#include "scts/rules/notices.hpp"

#include "scts/rules/address_block.hpp"

namespace scts::rules {

namespace {

std::optional<Unreachable> obstacle(const Guardian& guardian, Channel channel, bool printable) {
  if (channel == Channel::email) {
    return is_mailbox(guardian.email) ? std::nullopt : std::optional(Unreachable::no_email);
  }
  if (const auto problem = address_block(guardian).problem) return problem;
  return printable ? std::nullopt : std::optional(Unreachable::unprintable);
}

}  // namespace

NoticePlan plan_notice(const Guardian& guardian, const std::vector<Channel>& channels, bool printable) {
  std::optional<Unreachable> problem;
  for (const auto channel : channels) {
    const auto here = obstacle(guardian, channel, printable);
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

}  // namespace scts::rules
