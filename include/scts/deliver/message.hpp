#pragma once

#include <string>
#include <string_view>

#include "scts/model/date.hpp"
#include "scts/model/notice.hpp"

/// E-mails that tell codes: made, and read again.
namespace scts::deliver {

/// An e-mail (RFC 5322, text/plain, UTF-8, quoted-printable, lines end in LF as a Maildir has them) that tells a code
/// to its owner, or all his codes to a guardian. `unique` makes the Message-ID and holds no personal data
/// (`7f3a-12-000001`). Nothing of the notice reaches a header but the recipient's name and address, without control
/// characters. Throws Error(bug) unless is_mailbox of the owner's address.
[[nodiscard]] std::string make_message(const Letterhead& letterhead, const Notice& notice, const std::string& unique,
                                       const Now& now);

/// A message as it is handed over: its Date is that of now. Filters mistrust what was written days ago; the file in the
/// spool stays as it is.
[[nodiscard]] std::string dated(std::string message, const Now& now);

/// The mail_address that a message goes to which make_message made, from its own To header. Throws Error(failed) if it
/// has none.
[[nodiscard]] std::string recipient(std::string_view message);

}  // namespace scts::deliver
