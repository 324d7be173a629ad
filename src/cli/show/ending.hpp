#pragma once

#include <string>
#include <string_view>

#include "scts/rules/codes.hpp"

namespace scts::cli {

/// "Renew 3 codes: 2 notified, 1 in use?"
[[nodiscard]] std::string question(std::string_view verb, const rules::Ending& ending);

}  // namespace scts::cli
