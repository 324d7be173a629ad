#include "scts/rules/codes.hpp"

namespace scts::rules {

CodeAction plan_code(const CodeCase& owner, const CodeWish& wish) {
  if (owner.student_left) return CodeAction::skip_left;
  if (owner.kind == CodeKind::car && !owner.rank) return CodeAction::skip_no_rank;
  if (owner.withdrawn) return wish.give_back ? CodeAction::give_back : CodeAction::skip_withdrawn;
  if (!owner.has_code) return CodeAction::create;
  if (owner.notified && !(wish.renew && wish.individual)) return CodeAction::skip_notified;
  if (!wish.renew) return CodeAction::keep;
  return owner.used && !wish.individual ? CodeAction::skip_used : CodeAction::renew;
}

void Ending::add(bool was_notified, bool is_used) {
  ++codes;
  if (was_notified) ++notified;
  if (is_used) ++used;
}

bool must_ask(const Ending& ending, Naming naming) {
  return ending.used > 0 || (ending.notified > 0 && (naming == Naming::by_list || ending.codes > 1));
}

}  // namespace scts::rules
