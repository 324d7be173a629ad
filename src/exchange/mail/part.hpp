#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "header.hpp"

/// What MIME (RFC 2045, RFC 2046) makes of a message.
namespace scts::exchange::mail {

/// A part that holds no further ones: its header, its media type, and its body as it stands there.
struct Part {
  const Header& header;
  std::string type;
  std::string_view body;
};
/// Tells the parts of a message in their order, as deep as honest ones lie; a message in it is one part.
void for_each_part(std::string_view message, const std::function<void(const Part&)>& f);

/// The body as it was before it was encoded (Base64, quoted-printable); what is wrong in it is left out.
[[nodiscard]] std::string decoded(const Part& part);

}  // namespace scts::exchange::mail
