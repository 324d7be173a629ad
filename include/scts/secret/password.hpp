#pragma once

#include <string>
#include <string_view>

/// Passwords, hashed.
namespace scts::secret {

/// A password as an account keeps it: scrypt (RFC 7914, N = 2^15, r = 8, p = 3) in the PHC string format,
/// `$scrypt$ln=15,r=8,p=3$salt$hash`. Takes a quarter of a second and 32 MB, on purpose.
[[nodiscard]] std::string hash_password(std::string_view password);

}  // namespace scts::secret
