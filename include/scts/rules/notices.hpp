#pragma once

#include <optional>
#include <vector>

#include "scts/model/notice.hpp"
#include "scts/model/person.hpp"

namespace scts::rules {

/// By which channel somebody is told, or why by none. One of the two is set.
struct NoticePlan {
  std::optional<Channel> channel;
  std::optional<Unreachable> problem;
};
/// Guide, 4.3.2: the first channel of the list that reaches the guardian. `printable` is false if a letter would show a
/// gap.
[[nodiscard]] NoticePlan plan_notice(const Guardian& guardian, const std::vector<Channel>& channels, bool printable);
/// The same for a student: letters are handed out in class and need no postal address (guide, 4.4.1).
[[nodiscard]] NoticePlan plan_notice(const Student& student, const std::vector<Channel>& channels, bool printable);

}  // namespace scts::rules
