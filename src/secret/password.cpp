#include "scts/secret/password.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <cstdint>

#include "secret/key_file.hpp"

namespace scts::secret {

namespace {

/// Base64 without padding (RFC 4648), as the PHC string format wants it.
std::string base64(const unsigned char* data, std::size_t size) {
  std::string out((size + 2) / 3 * 4 + 1, '\0');
  const int written = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()), data, static_cast<int>(size));
  out.resize(static_cast<std::size_t>(written));
  out.resize(out.find_last_not_of('=') + 1);
  return out;
}

}  // namespace

std::string hash_password(std::string_view password) {
  constexpr unsigned ln = 15;
  constexpr unsigned r = 8;
  constexpr unsigned p = 3;
  constexpr std::uint64_t memory = std::uint64_t{64} << 20;  // OpenSSL allows half of what this needs unless told
  std::array<unsigned char, 16> salt{};
  std::array<unsigned char, 32> hash{};
  random_bytes(salt.data(), salt.size());
  must(EVP_PBE_scrypt(password.data(), password.size(), salt.data(), salt.size(), std::uint64_t{1} << ln, r, p, memory,
                      hash.data(), hash.size()),
       "scrypt");
  return fmt::format("$scrypt$ln={},r={},p={}${}${}", ln, r, p, base64(salt.data(), salt.size()),
                     base64(hash.data(), hash.size()));
}

}  // namespace scts::secret
