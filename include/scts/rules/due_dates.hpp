#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "scts/model/publication.hpp"

/// What a change of due dates comes to.
namespace scts::rules {

/// A value of a selection that fits no couple.
struct UnknownCouple {
  enum class By { mef, division, couple } by;
  std::string name;
};
struct ChosenCouples {
  std::set<Couple> couples;              ///< empty if the options narrow each other to nothing
  std::optional<UnknownCouple> unknown;  ///< the first one: it makes the whole selection void
};
/// Guide, 4.2.2.2: all couples, one or several.
[[nodiscard]] ChosenCouples choose(const std::vector<ListedCouple>& listed, const CoupleSelection& selection);

/// What the head wants of a service.
struct PublicationWish {
  std::optional<PublicationMode> mode;  ///< nothing: as before
  std::set<Date> add;
  std::set<Couple> add_to;
  std::set<Date> remove;
  std::set<Couple> remove_from;
  bool wherever = false;  ///< the dates go from those of `remove_from` that have them; else all of these must have them
};
struct Lacking {
  Date date;
  std::vector<Couple> couples;  ///< that were named; none: nobody has the date
};
struct PublicationPlan {
  Publication after;
  std::int64_t added = 0;
  std::int64_t removed = 0;
  std::int64_t lost = 0;         ///< due dates that publication day by day knows no more
  std::vector<Lacking> lacking;  ///< what makes the change impossible
};
/// Guide, 4.2.2.2: a date that a couple has already is no change; one can only be taken from couples that have it; the
/// change to publication day by day loses all of them.
[[nodiscard]] PublicationPlan plan_publication(const Publication& before, const PublicationWish& wish);

}  // namespace scts::rules
