#include "secret/key_file.hpp"

#include <fmt/format.h>
#include <openssl/crypto.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#include <string>

#include "scts/error.hpp"
#include "scts/files/presence.hpp"
#include "scts/files/private_file.hpp"
#include "scts/files/reading.hpp"
#include "scts/files/rights.hpp"
#include "scts/secret/keyring.hpp"
#include "scts/secret/random.hpp"

namespace scts::secret {

namespace {

constexpr std::size_t kLongest = 200;  // bytes of a key file

using Text = Wiped<std::string>;

}  // namespace

void must(int result, const char* call) {
  if (result != 1) throw Error(Fault::failed, fmt::format("OpenSSL: {} failed", call));
}

void random_bytes(void* to, std::size_t count) {
  must(RAND_bytes(static_cast<unsigned char*>(to), static_cast<int>(count)), "RAND_bytes");
}

void put(std::uint8_t* to, std::uint64_t number) {
  for (int i = 7; i >= 0; --i, number >>= 8) to[i] = static_cast<std::uint8_t>(number);
}

bool make_key_file(const std::filesystem::path& path, std::string_view magic) {
  const Text hex(random_hex(Key().size()));
  return files::fill(path, Text(fmt::format("{}\n{}\n", magic, std::string_view(hex))));
}

Key read_key_file(const std::filesystem::path& path, std::string_view magic, const char* missing) {
  if (const auto why = files::absence(path)) {
    throw Error(Fault::usage, fmt::format("{}: key file: {}", path.native(), *why), missing);
  }
  files::demand_closed(path, "the key file");
  const Text text(files::read_start(path, kLongest));
  Key key;
  std::size_t size = 0;
  const auto start = fmt::format("{}\n", magic);
  const Text hex(text.starts_with(start) ? text.substr(start.size(), text.find('\n', start.size()) - start.size())
                                         : "");
  const bool good = OPENSSL_hexstr2buf_ex(key.data(), key.size(), &size, hex.c_str(), '\0') == 1 && size == key.size();
  if (!good) {
    throw Error(Fault::usage,
                fmt::format("{}: not a key file of this kind ({}), or a damaged one", path.native(), magic));
  }
  return key;
}

Key derive(const Key& master, std::string_view purpose) {
  const std::unique_ptr<EVP_KDF, Release<EVP_KDF, EVP_KDF_free>> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
  const std::unique_ptr<EVP_KDF_CTX, Release<EVP_KDF_CTX, EVP_KDF_CTX_free>> context(EVP_KDF_CTX_new(kdf.get()));
  char digest[] = "SHA256";
  const OSSL_PARAM parameters[] = {
      OSSL_PARAM_construct_utf8_string("digest", digest, 0),
      OSSL_PARAM_construct_octet_string("key", const_cast<std::uint8_t*>(master.data()), master.size()),
      OSSL_PARAM_construct_octet_string("info", const_cast<char*>(purpose.data()), purpose.size()),
      OSSL_PARAM_construct_end()};
  Key key;
  must(EVP_KDF_derive(context.get(), key.data(), key.size(), parameters), "HKDF");
  return key;
}

Mac::Mac(const Key& key) {
  const std::unique_ptr<EVP_MAC, Release<EVP_MAC, EVP_MAC_free>> mac(EVP_MAC_fetch(nullptr, "HMAC", nullptr));
  context_.reset(EVP_MAC_CTX_new(mac.get()));
  char digest[] = "SHA256";
  const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string("digest", digest, 0), OSSL_PARAM_construct_end()};
  must(EVP_MAC_init(context_.get(), key.data(), key.size(), parameters), "EVP_MAC_init");
}

Hash Mac::operator()(const void* data, std::size_t size) const {
  Hash out{};
  std::size_t written = 0;
  must(EVP_MAC_init(context_.get(), nullptr, 0, nullptr), "EVP_MAC_init");
  must(EVP_MAC_update(context_.get(), static_cast<const unsigned char*>(data), size), "EVP_MAC_update");
  must(EVP_MAC_final(context_.get(), out.data(), &written, out.size()), "EVP_MAC_final");
  return out;
}

}  // namespace scts::secret
