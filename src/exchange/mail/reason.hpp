#pragma once

#include <string>
#include <string_view>

namespace scts::exchange::mail {

/// Why a mail system did not deliver, of all that it says: from its reply (`550 5.1.1 User unknown`) on, one short line
/// of UTF-8 without addresses, and without anything that could be a code: reports quote what was sent.
[[nodiscard]] std::string short_reason(std::string_view said);

}  // namespace scts::exchange::mail
