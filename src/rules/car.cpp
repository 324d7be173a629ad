#include "scts/rules/car.hpp"

namespace scts::rules {

CarAction plan_car(const CarCase& bond, const CarWish& wish) {
  if (bond.student_left) return CarAction::skip_left;
  if (!bond.rank) return CarAction::skip_no_rank;
  if (!bond.has_code) return CarAction::create;
  if (bond.notified && !(wish.renew && wish.individual)) return CarAction::skip_notified;
  return wish.renew ? CarAction::renew : CarAction::keep;
}

}  // namespace scts::rules
