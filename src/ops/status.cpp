#include "scts/ops/school.hpp"
#include "scts/store/notices.hpp"
#include "scts/store/people.hpp"

namespace scts::ops {

StatusReport status(const store::Read& read, const Now& now) {
  const auto people = store::population(read, now.today);
  StatusReport report{store::school(read),
                      get_setting(read, "school.name").value,
                      store::services(read),
                      store::count_codes(read, "CAR"),
                      store::count_codes(read, "CAE"),
                      people.students,
                      people.guardians,
                      people.bonds,
                      store::last_import(read),
                      store::divisions(read),
                      {}};
  for (const auto& batch : store::unfinished_batches(read)) report.unfinished.push_back(batch.id.value());
  return report;
}

}  // namespace scts::ops
