#include "scts/secret/replica_key.hpp"

#include <fmt/format.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include "secret/key_file.hpp"

namespace scts::secret {

namespace {

constexpr std::string_view kMagic = "scts replica key 1";
constexpr const char* kMissing =
    "all schools that share a replica share its key file: bring it from where it is kept, or name it with --key FILE";

/// Base64 without padding (RFC 4648), as the PHC string format wants it.
std::string base64(const unsigned char* data, std::size_t size) {
  std::string out((size + 2) / 3 * 4 + 1, '\0');
  const int written = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()), data, static_cast<int>(size));
  out.resize(static_cast<std::size_t>(written));
  out.resize(out.find_last_not_of('=') + 1);
  return out;
}

}  // namespace

struct ReplicaKey::Macs {
  Mac code;
  Mac proof;
  explicit Macs(const Key& master)
      : code(derive(master, "scts replica code")), proof(derive(master, "scts replica proof")) {}
};

void ReplicaKey::make(const std::filesystem::path& key_file) {
  static_cast<void>(make_key_file(key_file, kMagic));
}

ReplicaKey::ReplicaKey(const std::filesystem::path& key_file) {
  auto master = read_key_file(key_file, kMagic, kMissing);
  macs_ = std::make_unique<Macs>(master);
  OPENSSL_cleanse(master.data(), master.size());
}
ReplicaKey::ReplicaKey(std::unique_ptr<Macs> macs) : macs_(std::move(macs)) {}
ReplicaKey ReplicaKey::unsaved() {
  Key master{};
  random_bytes(master.data(), master.size());
  return ReplicaKey(std::make_unique<Macs>(master));
}
ReplicaKey::~ReplicaKey() = default;
ReplicaKey::ReplicaKey(ReplicaKey&&) noexcept = default;

Hash ReplicaKey::hash(Code code) const {
  std::array<std::uint8_t, 8> bytes{};
  put(bytes.data(), code.value());
  return macs_->code(bytes.data(), bytes.size());
}

Hash ReplicaKey::proof(Code code, Date birth_date) const {
  std::array<std::uint8_t, 16> bytes{};
  put(bytes.data(), code.value());
  put(bytes.data() + 8, static_cast<std::uint64_t>(birth_date.days().time_since_epoch().count()));
  return macs_->proof(bytes.data(), bytes.size());
}

Hash ReplicaKey::fingerprint() const {
  constexpr std::string_view text = "scts key fingerprint";
  return macs_->code(text.data(), text.size());
}

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
