#include "scts/model/message.hpp"

namespace scts {

namespace {

constexpr std::array<std::string_view, 6> kStateNames{"queued", "sending", "sent", "deferred", "failed", "unknown"};
constexpr std::array<std::string_view, 11> kTroubleNames{"exit",        "signal",      "time-out", "half-read",
                                                         "interrupted", "altered",     "lost",     "invalid-code",
                                                         "earlier",     "readdressed", "restored"};

template <class Enum, std::size_t size>
std::optional<Enum> parse(const std::array<std::string_view, size>& names, std::string_view text) {
  for (std::size_t i = 0; i < size; ++i) {
    if (names[i] == text) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view name(MessageState state) {
  return kStateNames[static_cast<std::size_t>(state)];
}
std::optional<MessageState> parse_message_state(std::string_view text) {
  return parse<MessageState>(kStateNames, text);
}

std::string_view name(Trouble::Kind kind) {
  return kTroubleNames[static_cast<std::size_t>(kind)];
}
std::optional<Trouble::Kind> parse_trouble(std::string_view text) {
  return parse<Trouble::Kind>(kTroubleNames, text);
}

}  // namespace scts
