#include "scts/ops/school/status.hpp"

#include "scts/ops/school/settings.hpp"
#include "scts/rules/services.hpp"
#include "scts/store/people/people.hpp"
#include "scts/store/school/publication.hpp"
#include "scts/store/school/year_end.hpp"
#include "scts/store/telling/notices.hpp"

namespace scts::ops {

namespace {

std::vector<ListedCouple> without_due_date(const store::Read& read, const Service& service,
                                           const Publication& publication, Date today) {
  std::vector<ListedCouple> lacking;
  if (!service.open || publication.mode != PublicationMode::scheduled) return lacking;
  for (const auto& one : store::couples(read, service.name, today)) {
    const auto dates = publication.due_dates.find(one.couple);
    const bool to_come = dates != publication.due_dates.end() && *dates->second.rbegin() >= today;
    if (one.current && !to_come) lacking.push_back(one);
  }
  return lacking;
}

std::vector<ServiceStatus> service_states(const store::Read& read, Date today, const LaidDown& laid_down) {
  std::vector<ServiceStatus> all;
  auto services = store::services(read);
  rules::lay_down(laid_down, services);
  for (const auto& service : services) {
    const auto publication = store::publication(read, service.name);
    all.push_back(
        {service, publication.mode, count_due_dates(publication), without_due_date(read, service, publication, today)});
  }
  return all;
}

}  // namespace

StatusReport status(const store::Read& read, const Now& now, const LaidDown& laid_down) {
  const auto people = store::population(read, now.today);
  StatusReport report{store::school(read),
                      get_setting(read, "school.name").value,
                      service_states(read, now.today, laid_down),
                      store::count_codes(read, "CAR", now.today),
                      store::count_codes(read, "CAE", now.today),
                      people.students,
                      people.guardians,
                      people.bonds,
                      store::last_import(read),
                      store::last_replication(read),
                      store::count_messages(read),
                      store::divisions(read, now.today),
                      store::marks_without_class(read, now.today),
                      {},
                      store::count_withdrawals(read, CodeKind::car, now.today),
                      store::count_withdrawals(read, CodeKind::cae, now.today)};
  for (const auto& batch : store::unfinished_batches(read)) report.unfinished.push_back(batch.id.value());
  return report;
}

}  // namespace scts::ops
