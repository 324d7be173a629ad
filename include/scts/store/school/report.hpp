#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "scts/model/code.hpp"
#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/model/withdrawal.hpp"
#include "scts/store/store.hpp"

/// The counts of codes by division.
namespace scts::store {

/// How far the codes of some bonds, or of some students, are; all counts are of those whose student is here and whose
/// guardian has a rank.
struct DivisionCounts {
  std::int64_t owners = 0;
  std::int64_t valid = 0;     ///< have a valid code; the rest counts valid codes
  std::int64_t by_email = 0;  ///< told, the latest time that did not come back, by e-mail
  std::int64_t by_paper = 0;
  std::int64_t returned = 0;                        ///< not told: all that was sent came back
  std::map<std::string, std::int64_t> unreachable;  ///< not told: nothing reaches the guardian; by reason
  std::int64_t used = 0;
  WithdrawalCounts withdrawn = {};

  DivisionCounts& operator+=(const DivisionCounts& other);
};

/// Each division, in order; those of students without one under an empty code.
[[nodiscard]] std::vector<std::pair<DivisionCode, DivisionCounts>> count_by_division(const Read& read, CodeKind kind,
                                                                                     Date today);

}  // namespace scts::store
