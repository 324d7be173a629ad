#include "scts/secret/keyring.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>

#include "scts/error.hpp"

namespace scts::secret {

namespace {

constexpr std::string_view kMagic = "scts key 1";
constexpr std::size_t kKeySize = 32;
constexpr int kNonceSize = 12;
constexpr int kTagSize = 16;
using Key = std::array<std::uint8_t, kKeySize>;

/// OpenSSL's calls return 1, or the machine is broken.
void must(int result, const char* call) {
  if (result != 1) throw Error(Fault::failed, fmt::format("OpenSSL: {} failed", call));
}

void random_bytes(void* to, std::size_t count) {
  must(RAND_bytes(static_cast<unsigned char*>(to), static_cast<int>(count)), "RAND_bytes");
}

template <class T, void (*release)(T*)>
struct Release {
  void operator()(T* p) const { release(p); }
};
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, Release<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>>;
using MacContext = std::unique_ptr<EVP_MAC_CTX, Release<EVP_MAC_CTX, EVP_MAC_CTX_free>>;

Key derive(const Key& master, std::string_view purpose) {
  const std::unique_ptr<EVP_KDF, Release<EVP_KDF, EVP_KDF_free>> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
  const std::unique_ptr<EVP_KDF_CTX, Release<EVP_KDF_CTX, EVP_KDF_CTX_free>> context(EVP_KDF_CTX_new(kdf.get()));
  char digest[] = "SHA256";
  const OSSL_PARAM parameters[] = {
      OSSL_PARAM_construct_utf8_string("digest", digest, 0),
      OSSL_PARAM_construct_octet_string("key", const_cast<std::uint8_t*>(master.data()), master.size()),
      OSSL_PARAM_construct_octet_string("info", const_cast<char*>(purpose.data()), purpose.size()),
      OSSL_PARAM_construct_end()};
  Key key{};
  must(EVP_KDF_derive(context.get(), key.data(), key.size(), parameters), "HKDF");
  return key;
}

MacContext mac_context() {
  const std::unique_ptr<EVP_MAC, Release<EVP_MAC, EVP_MAC_free>> mac(EVP_MAC_fetch(nullptr, "HMAC", nullptr));
  return MacContext(EVP_MAC_CTX_new(mac.get()));
}

void put(std::uint8_t* to, std::uint64_t number) {
  for (int i = 7; i >= 0; --i, number >>= 8) to[i] = static_cast<std::uint8_t>(number);
}

using RowTag = std::array<std::uint8_t, 24>;
RowTag row_tag(CodeId row, const Bond& bond) {
  RowTag tag{};
  put(tag.data(), static_cast<std::uint64_t>(row.value()));
  put(tag.data() + 8, static_cast<std::uint64_t>(bond.student.value()));
  put(tag.data() + 16, static_cast<std::uint64_t>(bond.guardian.value()));
  return tag;
}

Key read_key(const std::filesystem::path& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) {
    throw Error(Fault::usage, fmt::format("{}: key file: {}", path.native(), std::strerror(errno)),
                "a store is of no use without its key file: bring it back from where it is kept, beside the store");
  }
  // A group may be trusted with the school's work (rights are files' modes); everybody may not.
  if ((status.st_mode & S_IRWXO) != 0) {
    throw Error(Fault::usage, fmt::format("{}: the key file can be read by everybody", path.native()),
                fmt::format("chmod o= {}", path.native()));
  }
  std::ifstream file(path);
  std::string magic;
  std::string hex;
  std::getline(file, magic);
  std::getline(file, hex);
  Key key{};
  std::size_t size = 0;
  const bool good = file && magic == kMagic &&
                    OPENSSL_hexstr2buf_ex(key.data(), key.size(), &size, hex.c_str(), '\0') == 1 && size == kKeySize;
  OPENSSL_cleanse(hex.data(), hex.size());
  if (!good) throw Error(Fault::usage, fmt::format("{}: not a key file of scts, or a damaged one", path.native()));
  return key;
}

}  // namespace

struct Keyring::Keys {
  Key cipher_key;
  Cipher cipher{EVP_CIPHER_CTX_new()};
  MacContext mac = mac_context();

  explicit Keys(const Key& master) : cipher_key(derive(master, "scts code cipher")) {
    auto mac_key = derive(master, "scts code hash");
    char digest[] = "SHA256";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string("digest", digest, 0), OSSL_PARAM_construct_end()};
    must(EVP_MAC_init(mac.get(), mac_key.data(), mac_key.size(), parameters), "EVP_MAC_init");
    OPENSSL_cleanse(mac_key.data(), mac_key.size());
  }
  ~Keys() { OPENSSL_cleanse(cipher_key.data(), cipher_key.size()); }
  Keys(const Keys&) = delete;
  Keys& operator=(const Keys&) = delete;

  [[nodiscard]] Hash authenticate(const std::uint8_t* data, std::size_t size) const {
    Hash out{};
    std::size_t written = 0;
    must(EVP_MAC_init(mac.get(), nullptr, 0, nullptr), "EVP_MAC_init");
    must(EVP_MAC_update(mac.get(), data, size), "EVP_MAC_update");
    must(EVP_MAC_final(mac.get(), out.data(), &written, out.size()), "EVP_MAC_final");
    return out;
  }
};

void Keyring::create(const std::filesystem::path& key_file) {
  auto hex = random_hex(kKeySize);
  auto text = fmt::format("{}\n{}\n", kMagic, hex);
  const int file = ::open(key_file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  const bool written =
      file >= 0 && ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(file) == 0;
  const int error = errno;
  if (file >= 0) ::close(file);
  OPENSSL_cleanse(hex.data(), hex.size());
  OPENSSL_cleanse(text.data(), text.size());
  if (written) return;
  if (file >= 0) ::unlink(key_file.c_str());
  throw Error(Fault::failed, fmt::format("{}: {}", key_file.native(), std::strerror(error)),
              error == EEXIST ? "a key file is never overwritten: move it away if its store is no more" : "");
}

Keyring::Keyring(const std::filesystem::path& key_file) {
  auto master = read_key(key_file);
  keys_ = std::make_unique<Keys>(master);
  OPENSSL_cleanse(master.data(), master.size());
}
Keyring::~Keyring() = default;
Keyring::Keyring(Keyring&&) noexcept = default;

Sealed Keyring::seal(Code code, CodeId row, const Bond& bond) const {
  Sealed out{};
  std::array<std::uint8_t, 8> plain{};
  put(plain.data(), code.value());
  const auto tag = row_tag(row, bond);
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

Code Keyring::open(const Sealed& sealed, CodeId row, const Bond& bond) const {
  std::array<std::uint8_t, 8> plain{};
  const auto tag = row_tag(row, bond);
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
  std::array<std::uint8_t, 8> bytes{};
  put(bytes.data(), code.value());
  return keys_->authenticate(bytes.data(), bytes.size());
}

Hash Keyring::fingerprint() const {
  constexpr std::string_view text = "scts key fingerprint";
  return keys_->authenticate(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

// Blocks, because a call of the generator costs as much for 8 bytes as for 4,096.
Code CodeSource::next() {
  if (left_ == 0) {
    random_bytes(block_.data(), sizeof block_);
    left_ = block_.size();
  }
  const Code code(block_[--left_]);
  block_[left_] = 0;
  return code;
}
CodeSource::~CodeSource() {
  OPENSSL_cleanse(block_.data(), sizeof block_);
}

struct Digest::State {
  std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX, EVP_MD_CTX_free>> context{EVP_MD_CTX_new()};
};
Digest::Digest() : state_(std::make_unique<State>()) {
  must(EVP_DigestInit_ex(state_->context.get(), EVP_sha256(), nullptr), "SHA-256");
}
Digest::~Digest() = default;
void Digest::add(std::string_view bytes) {
  must(EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size()), "SHA-256");
}
Hash Digest::finish() {
  Hash out{};
  must(EVP_DigestFinal_ex(state_->context.get(), out.data(), nullptr), "SHA-256");
  return out;
}

std::string random_hex(std::size_t count) {
  std::string bytes(count, '\0');
  random_bytes(bytes.data(), count);
  std::string hex;
  for (const char byte : bytes) hex += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  OPENSSL_cleanse(bytes.data(), bytes.size());
  return hex;
}

}  // namespace scts::secret
