#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "scts/model/date.hpp"
#include "scts/model/handing.hpp"
#include "scts/model/notice.hpp"
#include "scts/model/person.hpp"

/// Who is told a code now, and by which channel.
namespace scts::rules {

/// An adult student who is his own guardian: nothing but the name tells it, so that what tells the two apart counts
/// against it.
[[nodiscard]] bool own_guardian(const Student& student, const Guardian& guardian, Date today);

/// Whom a notification is for.
struct NoticeWish {
  bool again = false;                           ///< also codes that were told before (guide, 4.3.3)
  std::optional<std::chrono::days> unused_for;  ///< a reminder: only codes told so long ago and never used
};
enum class Turn { tell, told_before, told_lately, never_told, used };
/// Whether a code is to be told now, or why not. Nobody has to be told a code that is in use: only who asks for it once
/// more, by name.
[[nodiscard]] Turn plan_turn(const std::optional<Date>& notified_on, bool used, Date today, const NoticeWish& wish);

/// By which channel somebody is told, or why by none. One of the two is set.
struct NoticePlan {
  std::optional<Channel> channel;
  std::optional<Unreachable> problem;
};
/// Guide, 4.3.2: the first channel of the list that reaches the guardian. `printable` is false if a letter would show a
/// gap; `failed` are the channels by which this code came back, from the address that the guardian still has.
[[nodiscard]] NoticePlan plan_notice(const Guardian& guardian, const std::vector<Channel>& channels, bool printable,
                                     const std::vector<Channel>& failed = {});
/// The same for a student: letters that are handed out in class need no postal address (guide, 4.4.1).
[[nodiscard]] NoticePlan plan_notice(const Student& student, const std::vector<Channel>& channels, bool printable,
                                     Handing handing = Handing::in_class, const std::vector<Channel>& failed = {});

}  // namespace scts::rules
