#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "scts/model/message.hpp"

/// Messages of the spool, found and handed to the program that sends them.
namespace scts::deliver {

/// The program that takes messages, run as `PROGRAM -i -f SENDER -- RECIPIENT` (the interface of sendmail, LSB 3.1).
struct Mailer {
  std::filesystem::path program;
  std::string sender;
  std::chrono::seconds patience;  ///< after which it is killed
};

struct HandOver {
  std::optional<Ending> ending;  ///< nothing: the mailer did not start, and `said` tells why
  std::string said;              ///< the first line that it printed
};
/// Its standard input is a file, not a pipe: if this process is killed, the mailer still reads the message to its end,
/// and no family gets half of one; and how far it read can be seen afterwards.
[[nodiscard]] HandOver hand_over(const Mailer& mailer, std::string_view message, const std::string& recipient);

}  // namespace scts::deliver
