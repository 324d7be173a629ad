#include "ops/school/moves.hpp"

#include <utility>

#include "ops/school/hidden_rows.hpp"
#include "scts/rules/publication.hpp"
#include "scts/store/night/changes.hpp"
#include "scts/store/school/publication.hpp"
#include "scts/store/school/school.hpp"

namespace scts::ops {

Moves::Moves(const store::Read& read) {
  for (const auto& service : store::services(read)) {
    if (!service.open) continue;
    auto publication = store::publication(read, service.name);
    if (publication.mode == PublicationMode::scheduled) scheduled_.emplace(service.name, std::move(publication));
  }
  if (!scheduled_.empty()) before_ = store::student_couples(read);
}

std::vector<Hidden> Moves::hidden(const store::Read& read, BatchId batch, Date today) const {
  std::vector<Hidden> all;
  if (scheduled_.empty() || before_.empty()) return all;
  const store::Touched touched(read, BatchId(batch.value() - 1), {today, today});
  for (const auto& [service, set] : scheduled_) {
    const auto& publication = set;
    const auto is = [&](StudentId, const store::Sight& sight) {
      return rules::visible_from(publication, sight.couple, sight.given_in, *sight.dated_on);
    };
    const auto was = [&](StudentId student, const store::Sight& sight) -> std::optional<Date> {
      const auto before = before_.find(student);
      if (before == before_.end()) return std::nullopt;
      return rules::visible_from(publication, before->second, sight.given_in, *sight.dated_on);
    };
    auto found = hidden_rows(touched, service, today, was, is);
    all.insert(all.end(), found.begin(), found.end());
  }
  return all;
}

}  // namespace scts::ops
