#pragma once

#include "scts/ops/run.hpp"
#include "scts/ops/telling/notification.hpp"
#include "scts/secret/keyring.hpp"

/// Owners are told their codes, by letter or by e-mail.
namespace scts::ops {

/// Guide, 4.3.2 and 4.4.1; reminders and what came back: 4.3.3. Throws Error(refused) while no service is open,
/// Error(usage) while a setting that a letter or message needs is missing.
[[nodiscard]] NotifyReport notify(const Run& run, const secret::Keyring& keyring, const NotifyRequest& request);

}  // namespace scts::ops
