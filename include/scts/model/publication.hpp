#pragma once

#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "scts/model/date.hpp"
#include "scts/model/id.hpp"

namespace scts {

/// Type de publication (guide, 4.2.2): day by day, or on due dates.
enum class PublicationMode { continuous, scheduled };
[[nodiscard]] std::string_view name(PublicationMode mode);
[[nodiscard]] std::optional<PublicationMode> parse_publication_mode(std::string_view text);

/// A MEF (its code) in a division: what due dates are set for.
struct Couple {
  MefCode mef;
  DivisionCode division;
  auto operator<=>(const Couple&) const = default;
};

/// How one service is published.
struct Publication {
  std::optional<PublicationMode> mode;  ///< nothing: the head has not decided yet, so nothing is published
  std::map<Couple, std::set<Date>> due_dates;
};

}  // namespace scts
