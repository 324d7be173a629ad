#include "scts/deliver/message.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "deliver/letter_text.hpp"
#include "deliver/line_breaks.hpp"
#include "deliver/wording.hpp"
#include "scts/deliver/wording_text.hpp"
#include "scts/error.hpp"
#include "scts/model/mailbox.hpp"
#include "scts/model/text.hpp"

namespace scts::deliver {

namespace {

constexpr std::size_t kHeaderLine = 76;  // RFC 2047, 2: the most for a line that holds an encoded word
constexpr std::size_t kEncodedWord = 75;
constexpr std::size_t kBodyLine = 76;   // RFC 2045, 6.7: the most, with the "=" of a soft break
constexpr std::size_t kTextWidth = 72;  // characters: comfortable, and short enough to be quoted

constexpr std::string_view kOpen = "=?utf-8?Q?";
constexpr std::string_view kClose = "?=";

/// RFC 5322, 3.3
std::string rfc_date(const Now& now) {
  constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto midnight = std::chrono::floor<std::chrono::days>(now.instant);
  const std::chrono::year_month_day day(midnight);
  const std::chrono::hh_mm_ss time(now.instant - midnight);
  return fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} +0000", days[std::chrono::weekday(midnight).c_encoding()],
                     static_cast<unsigned>(day.day()), months[static_cast<unsigned>(day.month()) - 1],
                     static_cast<int>(day.year()), time.hours().count(), time.minutes().count(),
                     time.seconds().count());
}

bool alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Bytes of the character that begins with this one.
std::size_t character_length(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

std::string hexadecimal(char byte) {
  return fmt::format("={:02X}", static_cast<unsigned char>(byte));
}

/// RFC 2047, 4.2, with the few literals that a phrase allows (5.3).
std::string q_encode(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    if (c == ' ') {
      out += '_';
    } else if (alphanumeric(c) || std::string_view("!*+-/").find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += hexadecimal(c);
    }
  }
  return out;
}

/// Text for a header, after `used` characters of its line. Anything but plain words becomes encoded words, Q rather
/// than B: some readers in Debian 12 lose base64 ones. A line break cannot get through: `tidy` makes blanks of control
/// characters.
std::string header_text(const std::string& raw, std::size_t used) {
  std::string text = tidy(raw);
  const auto plain = [](char c) { return alphanumeric(c) || c == ' ' || c == '-'; };
  if (std::all_of(text.begin(), text.end(), plain) && used + text.size() <= kHeaderLine) return text;
  constexpr std::size_t kFull = kEncodedWord - kOpen.size() - kClose.size();
  std::string out(kOpen);
  std::size_t room = std::min(kFull, kHeaderLine - used - kOpen.size() - kClose.size());
  const auto put = [&](const std::string& piece) {
    if (piece.size() > room) {
      out.append(kClose).append("\n ").append(kOpen);
      room = kFull;
    }
    out += piece;
    room -= piece.size();
  };
  // Broken between words where that can be (Python's parser shows a blank at each break in a name), never inside a
  // character (RFC 2047, 5).
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t to = std::min(text.find(' ', from), text.size() - 1) + 1;
    if (const std::string word = q_encode(text.substr(from, to - from)); word.size() <= kFull) {
      put(word);
      from = to;
      continue;
    }
    for (std::size_t length = 0; from < to; from += length) {
      length = character_length(text[from]);
      put(q_encode(text.substr(from, length)));
    }
  }
  return out.append(kClose);
}

/// A header that holds one mailbox with a name.
std::string mailbox_header(std::string_view header, const std::string& display, const std::string& mailbox) {
  std::string line = fmt::format("{}: ", header);
  const std::string phrase = header_text(display, line.size());
  if (phrase.empty()) return line + mailbox + '\n';
  line += phrase;
  const std::size_t last = line.size() - (line.rfind('\n') == std::string::npos ? 0 : line.rfind('\n') + 1);
  line += last + mailbox.size() + 3 > kHeaderLine ? "\n " : " ";
  return line + '<' + mailbox + ">\n";
}

/// RFC 2045, 6.7, each line ending in LF.
std::string quoted_printable(std::string_view text) {
  std::string out;
  std::size_t column = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n') {
      out += c;
      column = 0;
      continue;
    }
    const bool last = i + 1 == text.size() || text[i + 1] == '\n';
    // Mail programs of old take a line that begins with "From " for the next message, one dot for the end of this one.
    const bool risky = column == 0 && (c == '.' || text.substr(i).starts_with("From "));
    const bool literal = !risky && ((c >= '!' && c <= '~' && c != '=') || (c == ' ' && !last));
    const std::string piece = literal ? std::string(1, c) : hexadecimal(c);
    if (column + piece.size() > (last ? kBodyLine : kBodyLine - 1)) {
      out += "=\n";
      column = 0;
    }
    out += piece;
    column += piece.size();
  }
  return out;
}

/// Wrapped where its blanks allow it; a longer word (an address of a site) stays whole, so that it can be clicked.
void append_wrapped(std::string& out, const std::string& mark, const std::string& text) {
  const std::string indent(mark.size(), ' ');
  std::string line = mark;
  bool first = true;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t to = blank_to_break(text, from);
    const std::string word = without_marks(text.substr(from, to - from));
    if (!first && characters(line) + 1 + characters(word) > kTextWidth) {
      out += line + '\n';
      line = indent;
      first = true;
    }
    if (!first) line += ' ';
    line += word;
    first = false;
    from = to + 1;
  }
  out += line + '\n';
}

std::string body(const Wording& wording, std::string_view section, const Fields& fields) {
  std::string out;
  for (const auto& line : wording.fill(section, fields)) {
    if (line.apart) out += '\n';
    append_wrapped(out, line.mark.empty() ? "" : line.mark == "•" ? "- " : line.mark + ' ', line.text);
  }
  return out;
}

/// What says that this message is not the first, or one of several.
struct Again {
  std::string_view subject;
  std::string_view opening;
};
std::optional<Again> again(const Wording& wording, const Telling& telling) {
  using Occasion = Telling::Occasion;
  const auto occasion = telling.occasion();
  if (occasion == Occasion::first) return std::nullopt;
  const auto sections =
      occasion == Occasion::reminder ? Again{"subject_reminder", "reminder"} : Again{"subject_returned", "returned"};
  return wording.has(sections.subject) && wording.has(sections.opening) ? std::optional(sections) : std::nullopt;
}

struct Recipient {
  std::string name;
  std::string email;
};
Recipient recipient_of(const Notice& notice) {
  const auto of = [](const auto& person) {
    return Recipient{person.first_name + ' ' + person.surname(), person.email};
  };
  return notice.guardian ? of(*notice.guardian) : of(notice.student);
}

/// As headers hold it.
std::string address_in(const std::string& setting, const std::string& mailbox) {
  if (const auto address = mail_address(mailbox)) return *address;
  throw Error(Fault::usage, setting + " is not an e-mail address", "scts config set " + setting + " ADDRESS");
}

}  // namespace

std::string make_message(const Letterhead& letterhead, const Notice& notice, const std::string& unique,
                         const Now& now) {
  const auto sender = address_in("mail.sender", letterhead.sender);
  const auto reply_to = letterhead.reply_to.empty() ? sender : address_in("mail.reply_to", letterhead.reply_to);
  const Recipient recipient = recipient_of(notice);
  const auto address = mail_address(recipient.email);
  if (!address) throw Error(Fault::bug, "this owner of a code cannot be mailed");
  const bool safe = std::all_of(unique.begin(), unique.end(), [](char c) { return alphanumeric(c) || c == '-'; });
  if (unique.empty() || !safe) throw Error(Fault::bug, "not fit for a Message-ID: " + unique);

  Fields fields;
  const Wording wording(notice.guardian ? wording_text(letterhead, WordingKind::car_message, notice.guardian->language)
                                        : wording_text(letterhead, WordingKind::cae_message, {}));
  set_school(fields, letterhead, wording.language());
  set_date(fields, now.today, wording.language());
  set_telling(fields, notice.telling, wording.language());
  const bool several = !notice.others.empty();
  // Filled before there is a code or a student to leak.
  const auto earlier = again(wording, notice.telling);
  std::string subject = wording.fill_line(earlier ? earlier->subject : several ? "subject_several" : "subject", fields);
  if (notice.telling.parts > 1 && wording.has("part")) subject += ' ' + wording.fill_line("part", fields);
  subject = without_marks(std::move(subject));
  set_people(fields, notice);
  set_code(fields, notice);

  const bool oneself = notice.to_oneself() && wording.has("text_self");
  const char* const text = several ? "text_several" : oneself ? "text_self" : "text";
  std::string told;
  const auto tell = [&](std::string_view section) {
    if (!wording.has(section)) return;
    if (!told.empty()) told += '\n';
    told += body(wording, section, fields);
  };
  if (earlier) tell(earlier->opening);
  tell(text);
  tell(notice.to_oneself() && wording.has("more_self") ? "more_self" : "more");
  tell("data");

  std::string out;
  out += "Date: " + rfc_date(now) + '\n';
  out += mailbox_header("From", letterhead.school_name, sender);
  out += mailbox_header("Reply-To", letterhead.school_name, reply_to);
  out += mailbox_header("To", recipient.name, *address);
  out += "Subject: " + header_text(subject, 9) + '\n';
  out += fmt::format("Message-ID: <{}@{}>\n", unique, sender.substr(sender.find('@') + 1));
  out +=
      "MIME-Version: 1.0\n"
      "Content-Type: text/plain; charset=utf-8\n"
      "Content-Transfer-Encoding: quoted-printable\n";
  out += fmt::format("Content-Language: {}\n", wording.language().text());
  out +=
      "Auto-Submitted: auto-generated\n"
      "\n";
  out += quoted_printable(told);
  return out;
}

std::string dated(std::string message, const Now& now) {
  constexpr std::string_view date = "Date: ";
  if (!message.starts_with(date)) return message;  // as make_message begins
  const auto end = std::min(message.find('\n'), message.size());
  return message.replace(date.size(), end - date.size(), rfc_date(now));
}

std::string recipient(std::string_view message) {
  const auto header = message.substr(0, message.find("\n\n"));
  std::string mailbox;
  if (const auto from = header.find("\nTo: "); from != std::string_view::npos) {
    // As mailbox_header wrote it: folded perhaps, a name or none, and the mailbox last.
    auto to = header.find('\n', from + 1);
    while (to != std::string_view::npos && to + 1 < header.size() && header[to + 1] == ' ')
      to = header.find('\n', to + 1);
    mailbox = header.substr(from + 5, std::min(to, header.size()) - from - 5);
    if (mailbox.ends_with('>'))
      mailbox = mailbox.substr(mailbox.rfind('<') + 1, mailbox.size() - mailbox.rfind('<') - 2);
  }
  if (!is_mailbox(mailbox)) throw Error(Fault::failed, "a message without a recipient");
  return mailbox;
}

}  // namespace scts::deliver
