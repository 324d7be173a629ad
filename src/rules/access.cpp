#include "scts/rules/access.hpp"

namespace scts::rules {

bool is_decision(Reason reason) {
  return reason == Reason::refusal || reason == Reason::request;
}

bool takes_access(const AccessCase& access) {
  if (!is_decision(access.reason) || !(access.expressly || access.individual)) return false;
  return !access.standing ||
         (access.expressly && access.reason == Reason::request && access.standing == Reason::refusal);
}

}  // namespace scts::rules
