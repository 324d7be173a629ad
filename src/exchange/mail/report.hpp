#pragma once

#include <optional>
#include <string_view>

#include "header.hpp"
#include "scts/model/delivery_report.hpp"

/// What mail systems send back: delivery status notifications (RFC 3464), and the letters that some write instead.
namespace scts::exchange::mail {

/// False of a message that is none by its header, so that the rest of it need not be read.
[[nodiscard]] bool may_report(const Header& header);

/// Nothing if the message reports no failure and no delay. Whatever bytes it holds.
[[nodiscard]] std::optional<DeliveryReport> read_report(std::string_view message);

}  // namespace scts::exchange::mail
