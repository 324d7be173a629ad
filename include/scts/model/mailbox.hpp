#pragma once

#include <optional>
#include <string>

/// E-mail addresses: as people write them, and as mail is addressed to them.
namespace scts {

/// The one plain address that it is, with a domain in other letters than ASCII as its A-labels: `a@école.fr` goes to
/// `a@xn--cole-9oa.fr`. Nothing if no server could take mail for it.
[[nodiscard]] std::optional<std::string> mail_address(const std::string& email);

/// Mail can be addressed to it.
[[nodiscard]] bool is_mailbox(const std::string& email);

/// What addresses are compared by: however the domain and the letters' case of one are written.
[[nodiscard]] std::string mailbox_key(const std::string& email);
/// Both are one address, and there is one.
[[nodiscard]] bool same_mailbox(const std::string& one, const std::string& other);

}  // namespace scts
