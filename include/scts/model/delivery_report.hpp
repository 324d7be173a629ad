#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the mail system reports of a message that it took.
namespace scts {

/// It gave the message up, or it still tries.
enum class Fate { failed, delayed };
[[nodiscard]] std::string_view name(Fate fate);

struct DeliveryReport {
  struct Recipient {
    Fate fate;
    std::vector<std::string> addresses;  ///< the one that was written to, and what it stood for; none if it is not told
    std::string reason;                  ///< `550 5.1.1 User unknown`: one short line that names nobody
  };
  std::vector<std::string> message_ids;  ///< the messages that it may be about, the likeliest first
  std::vector<Recipient> recipients;
  std::optional<std::chrono::sys_seconds> written;
};

}  // namespace scts
