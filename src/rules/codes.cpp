#include "scts/rules/codes.hpp"

namespace scts::rules {

CodeAction plan_code(const CodeCase& owner, const CodeWish& wish) {
  if (owner.student_left) return CodeAction::skip_left;
  if (owner.kind == CodeKind::car && !owner.rank) return CodeAction::skip_no_rank;
  if (owner.withdrawn) return wish.give_back ? CodeAction::give_back : CodeAction::skip_withdrawn;
  if (!owner.has_code) return CodeAction::create;
  if (owner.notified && !(wish.renew && wish.individual)) return CodeAction::skip_notified;
  return wish.renew ? CodeAction::renew : CodeAction::keep;
}

}  // namespace scts::rules
