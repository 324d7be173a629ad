#include "secret/key_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <openssl/crypto.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "scts/error.hpp"
#include "scts/secret/random.hpp"

namespace scts::secret {

namespace {

constexpr std::size_t kLongest = 200;  // bytes of a key file

bool sync_directory_of(const std::filesystem::path& path) {
  const auto directory = std::filesystem::absolute(path).parent_path();
  const int file = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool synced = file >= 0 && ::fsync(file) == 0;
  const int error = errno;
  if (file >= 0) ::close(file);
  errno = error;
  return synced;
}

/// The first bytes of a file. Throws Error(failed) if it cannot be read: that does not make it a damaged one.
std::string read_text(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  std::string text(kLongest, '\0');
  const auto size = file < 0 ? -1 : ::read(file, text.data(), text.size());
  const int error = errno;
  if (file >= 0) ::close(file);
  if (size < 0) throw Error(Fault::failed, fmt::format("{}: key file: {}", path.native(), std::strerror(error)));
  text.resize(static_cast<std::size_t>(size));
  return text;
}

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
  auto hex = random_hex(sizeof(Key));
  auto text = fmt::format("{}\n{}\n", magic, hex);
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  struct stat status {};
  // Locked: two schools may be about to make the key of the replica that they share.
  bool good = file >= 0 && ::flock(file, LOCK_EX) == 0 && ::fstat(file, &status) == 0;
  const bool made = good && status.st_size == 0;
  if (made) good = ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  good = good && ::fsync(file) == 0 && sync_directory_of(path);
  const int error = errno;
  if (!good && made) static_cast<void>(::ftruncate(file, 0));
  if (file >= 0) ::close(file);
  OPENSSL_cleanse(hex.data(), hex.size());
  OPENSSL_cleanse(text.data(), text.size());
  if (!good) throw Error(Fault::failed, fmt::format("{}: {}", path.native(), std::strerror(error)));
  return made;
}

Key read_key_file(const std::filesystem::path& path, std::string_view magic, const char* missing) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    throw Error(Fault::usage, fmt::format("{}: key file: {}", path.native(), std::strerror(errno)), missing);
  }
  // A group may be trusted with the school's work (rights are files' modes); everybody may not.
  if ((status.st_mode & S_IRWXO) != 0) {
    throw Error(Fault::usage, fmt::format("{}: the key file can be read by everybody", path.native()),
                fmt::format("chmod o= {}", path.native()));
  }
  auto text = read_text(path);
  Key key{};
  std::size_t size = 0;
  const auto start = fmt::format("{}\n", magic);
  auto hex = text.starts_with(start) ? text.substr(start.size(), text.find('\n', start.size()) - start.size()) : "";
  const bool good = OPENSSL_hexstr2buf_ex(key.data(), key.size(), &size, hex.c_str(), '\0') == 1 && size == key.size();
  OPENSSL_cleanse(hex.data(), hex.size());
  OPENSSL_cleanse(text.data(), text.size());
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
  Key key{};
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
