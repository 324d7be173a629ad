#include "scts/model/deed.hpp"

#include <array>

namespace scts {

std::string_view name(Deed deed) {
  constexpr std::array<std::string_view, 9> names{"create",     "renew",    "give-back",
                                                  "notify",     "remind",   "unreachable",
                                                  "invalidate", "withdraw", "invalidate-withdraw"};
  return names[static_cast<std::size_t>(deed)];
}

}  // namespace scts
