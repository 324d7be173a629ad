#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "scts/model/message.hpp"

/// Messages of the spool, found and handed to the program that sends them.
namespace scts::deliver {

/// Where a message of a Maildir lies: readers move it from `new/` to `cur/` and add flags to its name.
[[nodiscard]] std::optional<std::filesystem::path> find_message(const std::filesystem::path& maildir,
                                                                const std::string& name);
/// Its bytes. Throws Error(failed) naming the file.
[[nodiscard]] std::string read_message(const std::filesystem::path& message);
/// Out of `new/`, so that a person who looks there sees what is left to be sent. Only a courtesy: what was sent is what
/// the store says, so that a failure does not matter.
void mark_sent(const std::filesystem::path& message);

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
/// Its standard input is the message's file itself, not a pipe: if this process is killed, the mailer still reads the
/// message to its end, and no family gets half of one; and how far it read can be seen afterwards.
[[nodiscard]] HandOver hand_over(const Mailer& mailer, const std::filesystem::path& message,
                                 const std::string& recipient);

}  // namespace scts::deliver
