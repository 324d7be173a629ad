#include "scts/secret/keyring.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <cstdint>
#include <string_view>

#include "scts/error.hpp"
#include "secret/key_file.hpp"

namespace scts::secret {

namespace {

constexpr std::string_view kMagic = "scts key 1";
constexpr const char* kMissing =
    "a store is of no use without its key file: bring it back from where it is kept, beside the store";
constexpr int kNonceSize = 12;
constexpr int kTagSize = 16;
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, Release<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>>;

using RowTag = std::array<std::uint8_t, 24>;
RowTag row_tag(CodeId row, const Owner& owner) {
  RowTag tag{};
  put(tag.data(), static_cast<std::uint64_t>(row.value()));
  put(tag.data() + 8, static_cast<std::uint64_t>(owner.student.value()));
  put(tag.data() + 16, static_cast<std::uint64_t>(owner.guardian ? owner.guardian->value() : 0));  // no guardian is 0
  return tag;
}

}  // namespace

struct Keyring::Keys {
  Key cipher_key;
  Cipher cipher{EVP_CIPHER_CTX_new()};
  Mac mac;
  Mac fold;
  Mac salt;

  explicit Keys(const Key& master)
      : cipher_key(derive(master, "scts code cipher")),
        mac(derive(master, "scts code hash")),
        fold(derive(master, "scts code fold")),
        salt(derive(master, "scts file salt")) {}
};

bool Keyring::make(const std::filesystem::path& key_file) {
  return make_key_file(key_file, kMagic);
}

Keyring::Keyring(const std::filesystem::path& key_file) {
  keys_ = std::make_unique<Keys>(read_key_file(key_file, kMagic, kMissing));
}
Keyring::~Keyring() = default;
Keyring::Keyring(Keyring&&) noexcept = default;

Sealed Keyring::seal(Code code, CodeId row, const Owner& owner) const {
  Sealed out{};
  Wiped<std::array<std::uint8_t, 8>> plain;
  put(plain.data(), code.value());
  const auto tag = row_tag(row, owner);
  random_bytes(out.data(), kNonceSize);
  auto* context = keys_->cipher.get();
  int size = 0;
  must(EVP_EncryptInit_ex(context, EVP_aes_256_gcm(), nullptr, keys_->cipher_key.data(), out.data()),
       "EVP_EncryptInit");
  must(EVP_EncryptUpdate(context, nullptr, &size, tag.data(), static_cast<int>(tag.size())), "EVP_EncryptUpdate");
  must(EVP_EncryptUpdate(context, out.data() + kNonceSize, &size, plain.data(), static_cast<int>(plain.size())),
       "EVP_EncryptUpdate");
  must(EVP_EncryptFinal_ex(context, out.data() + kNonceSize + plain.size(), &size), "EVP_EncryptFinal");
  must(EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_GET_TAG, kTagSize, out.data() + kNonceSize + plain.size()), "GCM tag");
  return out;
}

Code Keyring::open(const Sealed& sealed, CodeId row, const Owner& owner) const {
  Wiped<std::array<std::uint8_t, 8>> plain;
  const auto tag = row_tag(row, owner);
  auto* context = keys_->cipher.get();
  int size = 0;
  auto bytes = sealed;
  must(EVP_DecryptInit_ex(context, EVP_aes_256_gcm(), nullptr, keys_->cipher_key.data(), bytes.data()),
       "EVP_DecryptInit");
  must(EVP_DecryptUpdate(context, nullptr, &size, tag.data(), static_cast<int>(tag.size())), "EVP_DecryptUpdate");
  must(EVP_DecryptUpdate(context, plain.data(), &size, bytes.data() + kNonceSize, static_cast<int>(plain.size())),
       "EVP_DecryptUpdate");
  must(EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_SET_TAG, kTagSize, bytes.data() + kNonceSize + plain.size()),
       "GCM tag");
  if (EVP_DecryptFinal_ex(context, plain.data() + plain.size(), &size) != 1) {
    throw Error(Fault::failed,
                fmt::format("code {} of the store cannot be decrypted: its row was altered", row.value()),
                "restore the store from a backup");
  }
  std::uint64_t value = 0;
  for (const auto byte : plain) value = value << 8 | byte;
  return Code(value);
}

Hash Keyring::hash(Code code) const {
  Wiped<std::array<std::uint8_t, 8>> bytes;
  put(bytes.data(), code.value());
  return keys_->mac(bytes.data(), bytes.size());
}

Hash Keyring::fold(const Fold& fold) const {
  Wiped<std::array<std::uint8_t, 8>> bytes;
  put(bytes.data(), fold.value());
  return keys_->fold(bytes.data(), bytes.size());
}

std::string Keyring::salt(std::string_view file) const {
  constexpr std::size_t kBytes = 16;
  const auto mac = keys_->salt(file.data(), file.size());
  std::string hex;
  for (std::size_t i = 0; i < kBytes; ++i) hex += fmt::format("{:02X}", mac[i]);
  return hex;
}

Hash Keyring::fingerprint() const {
  constexpr std::string_view text = "scts key fingerprint";
  return keys_->mac(text.data(), text.size());
}

}  // namespace scts::secret
