#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "header.hpp"
#include "scts/model/delivery_report.hpp"

/// Reports in the words of the program that sends them, for people to read: qmail, older Exim and Postfix, web mailers.
namespace scts::exchange::mail {

struct Letter {
  DeliveryReport::Recipient recipient;
  std::string message_id;  ///< of the copy below the words; empty if there is none
};
/// Nothing if it has none of the words that are known.
[[nodiscard]] std::optional<Letter> read_letter(std::string_view text, const Header& header);

}  // namespace scts::exchange::mail
