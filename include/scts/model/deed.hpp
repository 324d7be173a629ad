#pragma once

#include <string_view>

/// What a run does about the owner of a code.
namespace scts {

enum class Deed {
  create,
  renew,
  give_back,  ///< a code, and with it access that had been taken away
  notify,
  remind,  ///< of a code that was told before
  unreachable,
  invalidate,
  withdraw,             ///< access is taken away; there is no valid code
  invalidate_withdraw,  ///< both
};
[[nodiscard]] std::string_view name(Deed deed);

}  // namespace scts
