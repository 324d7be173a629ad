#include "ops/school/hidden_rows.hpp"

#include <map>
#include <set>
#include <utility>

#include "scts/store/school/publication.hpp"

namespace scts::ops {

std::vector<Hidden> hidden_rows(const store::Touched& touched, const std::string& service, Date today, const Seen& was,
                                const Seen& is) {
  struct Found {
    std::int64_t rows = 0;
    std::set<StudentId> students;
  };
  std::map<std::pair<Couple, std::optional<Date>>, Found> found;
  const auto look = [&](StudentId student, const store::Sight& sight) {
    if (!sight.has_code || !sight.dated_on) return;
    const auto before = was(student, sight);
    if (!before || *before > today) return;
    const auto after = is(student, sight);
    if (after && *after <= today) return;
    auto& one = found[{sight.couple, after}];
    ++one.rows;
    one.students.insert(student);
  };
  if (service == "notes") {
    store::for_each_mark(touched, [&](const store::MarkState& m) { look(m.student, m.sight); });
  } else {
    store::for_each_absence(touched, [&](const store::AbsenceState& a) { look(a.student, a.sight); });
  }
  std::map<Couple, ListedCouple> listed;
  if (!found.empty()) {
    for (auto& one : store::couples(touched.read(), service, today)) listed.emplace(one.couple, one);
  }
  std::vector<Hidden> all;
  for (const auto& [key, one] : found) {
    const auto& [couple, from] = key;
    const auto known = listed.find(couple);
    all.push_back({service, known == listed.end() ? ListedCouple{couple, couple.mef.text()} : known->second, one.rows,
                   static_cast<std::int64_t>(one.students.size()),
                   from ? std::optional(from->previous()) : std::nullopt});
  }
  return all;
}

}  // namespace scts::ops
