#include "ops/school/import_school.hpp"

#include <fmt/format.h>

#include <array>

#include "scts/ops/school/settings.hpp"
#include "scts/store/journal.hpp"
#include "scts/store/people/imported_files.hpp"
#include "scts/store/school/school.hpp"

namespace scts::ops {

namespace {

/// As the setting has it.
std::string lines_of(const Address& address) {
  std::string all;
  for (const auto& line : address.lines) all += line.empty() ? "" : line + " / ";
  return fmt::format("{}{} {}", all, address.postcode, address.city);
}

}  // namespace

void take_school(const store::Write& write, BatchId batch, Intake& intake, ImportReport& report) {
  for (const auto& file : report.files) {
    if (file.kind == exchange::RosterKind::school && file.rows == 0)
      report.warnings.add({file.path, 0, "", "tells nothing of the school: passed over"});
  }
  if (!intake.school() || store::last_export(write, exchange::name(exchange::RosterKind::school))) return;
  const auto& [told, origin] = *intake.school();
  const auto& address = told.address;
  const bool whole = address.has_line() && !address.postcode.empty() && !address.city.empty();
  const std::array<std::pair<const char*, std::string>, 5> settings{{{"school.name", told.name},
                                                                     {"school.address", whole ? lines_of(address) : ""},
                                                                     {"school.phone", told.phone},
                                                                     {"school.email", told.email},
                                                                     {"letter.signatory", told.head}}};
  for (const auto& [name, value] : settings) {
    if (value.empty() || !store::setting(write, name).value_or("").empty()) continue;
    if (!fault_of_setting(*find_setting(name), value).empty()) continue;
    store::set_setting(write, name, value);
    store::Journal(write, batch).school("setting-changed", name);
    report.settings.emplace_back(name);
  }
  if (!whole && store::setting(write, "school.address").value_or("").empty()) {
    intake.warn(origin, "", "not all of the school's address is in it: set it with 'scts config set school.address'");
  }
}

}  // namespace scts::ops
