#pragma once

#include <openssl/evp.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>

#include "scts/model/sealed.hpp"
#include "secret/wiped.hpp"

/// Key files, and what is derived from the key in one.
namespace scts::secret {

/// OpenSSL's calls return 1, or the machine is broken.
void must(int result, const char* call);
void random_bytes(void* to, std::size_t count);
/// Writes a number as 8 bytes, the highest first.
void put(std::uint8_t* to, std::uint64_t number);

template <class T, void (*release)(T*)>
struct Release {
  void operator()(T* p) const { release(p); }
};

using Key = Wiped<std::array<std::uint8_t, 32>>;

/// Writes a key file of 32 random bytes in hexadecimal under `magic`, 0600, and syncs it and its directory. False:
/// there is one already. Never overwrites a key; an empty file is what a crash leaves of one that was being made.
[[nodiscard]] bool make_key_file(const std::filesystem::path& path, std::string_view magic);
/// Throws Error(usage) if the file is missing, of another magic, or open to everybody; `missing` is the hint then.
[[nodiscard]] Key read_key_file(const std::filesystem::path& path, std::string_view magic, const char* missing);

/// One key for each purpose from a file's (HKDF-SHA-256).
[[nodiscard]] Key derive(const Key& master, std::string_view purpose);

/// HMAC-SHA-256 under one key, again and again (a context made anew costs five times as much).
class Mac {
 public:
  explicit Mac(const Key& key);
  [[nodiscard]] Hash operator()(const void* data, std::size_t size) const;

 private:
  std::unique_ptr<EVP_MAC_CTX, Release<EVP_MAC_CTX, EVP_MAC_CTX_free>> context_;
};

}  // namespace scts::secret
