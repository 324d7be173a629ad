#include "scts/ops/school/status.hpp"

#include "scts/ops/school/settings.hpp"
#include "scts/store/people/people.hpp"
#include "scts/store/school/publication.hpp"
#include "scts/store/telling/notices.hpp"

namespace scts::ops {

namespace {

std::vector<ServiceStatus> service_states(const store::Read& read) {
  std::vector<ServiceStatus> all;
  for (const auto& service : store::services(read)) {
    const auto publication = store::publication(read, service.name);
    all.push_back({service, find_service(service.name)->published, publication.mode, count_due_dates(publication)});
  }
  return all;
}

}  // namespace

StatusReport status(const store::Read& read, const Now& now) {
  const auto people = store::population(read, now.today);
  StatusReport report{store::school(read),
                      get_setting(read, "school.name").value,
                      service_states(read),
                      store::count_codes(read, "CAR"),
                      store::count_codes(read, "CAE"),
                      people.students,
                      people.guardians,
                      people.bonds,
                      store::last_import(read),
                      store::last_replication(read),
                      store::count_messages(read),
                      store::divisions(read),
                      {},
                      store::count_withdrawals(read, CodeKind::car, now.today),
                      store::count_withdrawals(read, CodeKind::cae, now.today)};
  for (const auto& batch : store::unfinished_batches(read)) report.unfinished.push_back(batch.id.value());
  return report;
}

}  // namespace scts::ops
