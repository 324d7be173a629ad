#pragma once

#include <array>
#include <optional>
#include <string_view>

/// How far an e-mail of the spool has come, and what kept it back.
namespace scts {

/// Where a message of the spool stands. `sending` outlives a run only if that run was killed.
enum class MessageState { queued, sending, sent, deferred, failed, unknown };
inline constexpr std::array kMessageStates{MessageState::queued,   MessageState::sending, MessageState::sent,
                                           MessageState::deferred, MessageState::failed,  MessageState::unknown};
[[nodiscard]] std::string_view name(MessageState state);
[[nodiscard]] std::optional<MessageState> parse_message_state(std::string_view text);

/// Why a message is deferred, failed or unknown.
struct Trouble {
  enum class Kind {
    exit,          ///< the mailer's exit status: `number`
    signal,        ///< the mailer died of this signal
    time_out,      ///< it did not end within so many seconds
    half_read,     ///< it said yes, but did not read the message to its end
    interrupted,   ///< scts itself died while the mailer ran
    altered,       ///< the file is not the one that was published
    lost,          ///< the file is neither in new/ nor in cur/
    invalid_code,  ///< the code was taken back since
    earlier,       ///< it was made before scts could send: whoever did may have sent it
    readdressed,   ///< the owner has another e-mail address now, or none
    restored       ///< the store was restored, and the file lies among those that were sent
  };
  Kind kind;
  int number = 0;
  bool operator==(const Trouble&) const = default;
};
[[nodiscard]] std::string_view name(Trouble::Kind kind);
[[nodiscard]] std::optional<Trouble::Kind> parse_trouble(std::string_view text);

/// How the mailer ended.
struct Ending {
  enum class Kind { exited, killed, timed_out };
  Kind kind;
  int number = 0;         ///< the exit status, the signal, the seconds
  bool read_all = false;  ///< the message, to its end
};

}  // namespace scts
