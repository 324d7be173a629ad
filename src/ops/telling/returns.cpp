#include "ops/telling/returns.hpp"

#include "scts/store/telling/returns.hpp"

namespace scts::ops {

namespace {

std::string_view words(store::Return outcome) {
  switch (outcome) {
    case store::Return::no_bond:
      return "no such couple: the row is left out";
    case store::Return::no_valid_code:
      return "no valid code: the row is left out";
    case store::Return::not_told:
      return "the code was not told by this channel: the row is left out";
    case store::Return::told_later:
      return "the code was told by this channel after that day: the row is left out";
    case store::Return::recorded:
    case store::Return::known:
      break;
  }
  return "";
}

}  // namespace

void take_returns(const store::Write& write, BatchId batch, Date today, Intake& intake, ImportReport& report) {
  if (intake.returned().empty()) return;
  store::Returns returns(write, batch);
  const auto leave_out = [&](const Intake::Returned& row, std::string_view why) {
    ++report.stray_returns;
    intake.warn(row.origin, bond_id(row.bond.student, row.bond.guardian), std::string(why));
  };
  for (const auto& row : intake.returned()) {
    if (row.on > today) {
      leave_out(row, "that day has not come yet: the row is left out");
      continue;
    }
    const auto outcome = returns.add(row.bond, row.channel, row.on);
    if (outcome == store::Return::recorded) {
      ++report.returned;
    } else if (outcome == store::Return::known) {
      ++report.known_returns;
    } else {
      leave_out(row, words(outcome));
    }
  }
}

}  // namespace scts::ops
