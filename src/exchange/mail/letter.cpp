#include "letter.hpp"

#include <algorithm>
#include <array>

#include "reason.hpp"

namespace scts::exchange::mail {

namespace {

constexpr std::size_t kWords = 16 << 10;  // bytes, before the copy of what was sent
constexpr std::size_t kAddresses = 50;

struct Phrase {
  std::string_view words;
  Fate fate;
};
/// A warning quotes the words of a failure ("if it cannot be delivered …"): those come first.
constexpr std::array<Phrase, 22> kPhrases{{
    {"has not yet been delivered to one or more of its recipients", Fate::delayed},  // Exim
    {"this is a warning message only", Fate::delayed},                               // sendmail
    {"this is a warning only", Fate::delayed},                                       // Postfix
    {"you do not need to resend your message", Fate::delayed},
    {"a message is delayed for more than", Fate::delayed},  // OpenSMTPD
    {"temporary problem delivering your message", Fate::delayed},
    {"could not be delivered to one or more of its recipients", Fate::failed},  // Exim
    {"could not be delivered to all of its recipients", Fate::failed},
    {"i'm sorry to have to inform you that", Fate::failed},  // Postfix
    {"your message could not be delivered to one or more recipients", Fate::failed},
    {"i wasn't able to deliver your message to the following addresses", Fate::failed},   // qmail
    {"the following addresses had permanent fatal errors", Fate::failed},                 // sendmail
    {"an error has occurred while attempting to deliver a message for", Fate::failed},    // OpenSMTPD
    {"there was an error delivering your mail to", Fate::failed},                         // dma
    {"your message did not reach some or all of the intended recipients", Fate::failed},  // Exchange
    {"n'est pas parvenu à certains ou à tous les destinataires", Fate::failed},
    {"delivery has failed to these recipients", Fate::failed},
    {"chec de la remise à ces destinataires", Fate::failed},
    {"did not reach the following recipient", Fate::failed},
    {"delivery to the following recipient failed permanently", Fate::failed},   // Gmail
    {"unable to deliver your message to the following address", Fate::failed},  // Yahoo
    {"this message was undeliverable due to the following reason", Fate::failed},
}};
constexpr std::array<std::string_view, 9> kCopyBegins{"--- below this line is a copy of the message",
                                                      "------ this is a copy of the message",
                                                      "----- original message",
                                                      "--- the header of the original message",
                                                      "----- transcript of session follows",
                                                      "--- original message",
                                                      "below is a copy of the original message",
                                                      "message headers follow",
                                                      "original message follows"};

/// In small letters, blanks and line breaks as one blank.
std::string flat(std::string_view text) {
  std::string out;
  for (const char c : small(text)) {
    const bool gap = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (!gap || !out.ends_with(' ')) out += gap ? ' ' : c;
  }
  return out;
}

std::optional<Fate> fate_in(std::string_view words) {
  const auto text = flat(words);
  for (const auto& [phrase, fate] : kPhrases) {
    if (text.find(phrase) != std::string::npos) return fate;
  }
  return std::nullopt;
}

/// Whatever stands around an @ in the text.
void add_addresses(std::vector<std::string>& all, std::string_view text) {
  constexpr std::string_view around = " \t\r\n<>()[]{},;:\"";
  for (auto at = text.find('@'); at != std::string_view::npos && all.size() < kAddresses; at = text.find('@')) {
    const auto before = text.substr(0, at).find_last_of(around);
    const auto from = before == std::string_view::npos ? 0 : before + 1;
    const auto to = std::min(text.find_first_of(around, at), text.size());
    auto address = text.substr(from, to - from);
    while (address.ends_with('.')) address.remove_suffix(1);
    all.emplace_back(address);
    text.remove_prefix(to);
  }
}

/// What stands behind the address, or in the lines below it, up to an empty one.
std::string reason_in(std::string_view words) {
  std::string reason;
  bool named = false;
  while (!words.empty()) {
    const auto line = trimmed(take_line(words));
    if (named && line.empty() && !reason.empty()) break;
    if (named && !line.empty()) reason.append(reason.empty() ? "" : " ").append(line);
    const auto at = line.find('@');
    if (named || at == std::string_view::npos) continue;
    named = true;
    if (const auto colon = line.find(": ", at); colon != std::string_view::npos) reason = line.substr(colon + 2);
  }
  return reason;
}

}  // namespace

std::optional<Letter> read_letter(std::string_view text, const Header& header) {
  Letter letter{{Fate::failed, {}, {}}, {}};
  auto rest = text;
  std::size_t words = 0;
  while (!rest.empty() && words < kWords) {
    const auto line = small(trimmed(take_line(rest)));
    if (std::any_of(kCopyBegins.begin(), kCopyBegins.end(), [&](auto begin) { return line.starts_with(begin); })) break;
    words = text.size() - rest.size();
  }
  const auto said = text.substr(0, std::min(words, kWords));
  const auto fate = fate_in(said);
  if (!fate) return std::nullopt;
  letter.recipient.fate = *fate;
  letter.recipient.reason = short_reason(reason_in(said));
  add_addresses(letter.recipient.addresses, header["x-failed-recipients"]);
  if (letter.recipient.addresses.empty()) add_addresses(letter.recipient.addresses, said);
  while (!text.empty() && letter.message_id.empty()) {
    constexpr std::string_view name = "message-id:";
    auto line = trimmed(take_line(text));
    if (small(line.substr(0, name.size())) != name) continue;
    if (trimmed(line.substr(name.size())).empty()) line = trimmed(take_line(text));  // folded
    const auto open = line.find('<');
    const auto close = line.find('>', std::min(open, line.size()));
    if (close != std::string_view::npos) letter.message_id = line.substr(open + 1, close - open - 1);
  }
  return letter;
}

}  // namespace scts::exchange::mail
