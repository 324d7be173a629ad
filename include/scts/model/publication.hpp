#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "scts/model/date.hpp"
#include "scts/model/id.hpp"

/// How a service is published, and the due dates of each MEF in a division.
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
/// The due dates of all couples: a day counts once for each couple.
[[nodiscard]] std::int64_t count_due_dates(const Publication& publication);

/// A couple as the table of due dates shows it.
struct ListedCouple {
  Couple couple;
  std::string mef_label;  ///< what people see; the code where there is no label
  bool current = true;    ///< false: no class is so any more, but due dates are set for it

  [[nodiscard]] std::string text() const { return mef_label + '/' + couple.division.text(); }
};

/// Which couples a change of due dates is about. Different lists narrow each other, the entries of one widen; no list
/// is never everything.
struct CoupleSelection {
  bool all = false;
  std::vector<MefCode> mefs{};  ///< codes, or what people see
  std::vector<DivisionCode> divisions{};
  std::vector<std::string>
      couples{};  ///< MEF/DIVISION; both may hold a slash, so that the couples tell where it stands

  /// Couples were named, be it by their MEF only.
  [[nodiscard]] bool named() const { return !mefs.empty() || !divisions.empty() || !couples.empty(); }
  [[nodiscard]] bool empty() const { return !all && !named(); }
};

}  // namespace scts
