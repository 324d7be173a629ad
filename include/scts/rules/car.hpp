#pragma once

#include <optional>

#include "scts/model/bond.hpp"

namespace scts::rules {

/// What the generation of codes does with one bond.
enum class CarAction { create, renew, keep, skip_notified, skip_no_rank, skip_left };

struct CarCase {
  std::optional<Rank> rank;
  bool student_left = false;
  bool has_code = false;
  bool notified = false;  ///< the valid code was told
};
struct CarWish {
  bool renew = false;       ///< a new code even where there is one
  bool individual = false;  ///< the bond was named: a code that was told may be renewed (guide, 4.3.3)
};
/// Guide, 4.3.1: only légal 1 and 2; bulk work leaves a bond whose code was told.
[[nodiscard]] CarAction plan_car(const CarCase& bond, const CarWish& wish);

}  // namespace scts::rules
