#include "scts/rules/due_dates.hpp"

#include <algorithm>

namespace scts::rules {

namespace {

bool has_mef(const ListedCouple& listed, const std::string& name) {
  return name == listed.couple.mef.text() || name == listed.mef_label;
}

bool has_division(const ListedCouple& listed, const std::string& name) {
  return name == listed.couple.division.text();
}

bool is_couple(const ListedCouple& listed, const std::string& name) {
  return name == listed.text() || name == listed.couple.mef.text() + '/' + listed.couple.division.text();
}

bool has(const Publication& publication, const Couple& couple, Date date) {
  const auto dates = publication.due_dates.find(couple);
  return dates != publication.due_dates.end() && dates->second.contains(date);
}

/// Takes the date from the couples that have it; returns those that lack it.
std::vector<Couple> take(PublicationPlan& plan, const std::set<Couple>& from, Date date) {
  std::vector<Couple> without;
  for (const auto& couple : from) {
    if (!has(plan.after, couple, date)) {
      without.push_back(couple);
      continue;
    }
    const auto dates = plan.after.due_dates.find(couple);
    dates->second.erase(date);
    if (dates->second.empty()) plan.after.due_dates.erase(dates);
    ++plan.removed;
  }
  return without;
}

}  // namespace

ChosenCouples choose(const std::vector<ListedCouple>& listed, const CoupleSelection& selection) {
  ChosenCouples chosen;
  if (selection.empty()) return chosen;
  std::vector<ListedCouple> left = listed;
  const auto narrow = [&](UnknownCouple::By by, const std::vector<std::string>& names, auto fits) {
    for (const auto& name : names) {
      if (!chosen.unknown &&
          std::none_of(listed.begin(), listed.end(), [&](const auto& one) { return fits(one, name); }))
        chosen.unknown = UnknownCouple{by, name};
    }
    if (names.empty()) return;
    std::erase_if(left, [&](const ListedCouple& one) {
      return std::none_of(names.begin(), names.end(), [&](const std::string& name) { return fits(one, name); });
    });
  };
  const auto texts = [](const auto& labels) {
    std::vector<std::string> all;
    all.reserve(labels.size());
    for (const auto& label : labels) all.push_back(label.text());
    return all;
  };
  narrow(UnknownCouple::By::mef, texts(selection.mefs), has_mef);
  narrow(UnknownCouple::By::division, texts(selection.divisions), has_division);
  narrow(UnknownCouple::By::couple, selection.couples, is_couple);
  for (const auto& one : left) chosen.couples.insert(one.couple);
  return chosen;
}

PublicationPlan plan_publication(const Publication& before, const PublicationWish& wish) {
  PublicationPlan plan;
  plan.after = before;
  if (wish.mode) plan.after.mode = wish.mode;
  if (plan.after.mode == PublicationMode::continuous) {
    plan.lost = count_due_dates(before);
    plan.after.due_dates.clear();
  }
  for (const auto& date : wish.add) {
    for (const auto& couple : wish.add_to) plan.added += plan.after.due_dates[couple].insert(date).second ? 1 : 0;
  }
  for (const auto& date : wish.remove) {
    const auto removed = plan.removed;
    const auto without = take(plan, wish.remove_from, date);
    if (wish.wherever && plan.removed == removed) plan.lacking.push_back({date, {}});
    if (!wish.wherever && !without.empty()) plan.lacking.push_back({date, without});
  }
  return plan;
}

}  // namespace scts::rules
