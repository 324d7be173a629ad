#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "scts/model/code.hpp"
#include "scts/model/fold.hpp"
#include "scts/model/id.hpp"
#include "scts/model/owner.hpp"
#include "scts/model/sealed.hpp"

/// The key of a store: it encrypts, opens and finds codes.
namespace scts::secret {

/// What a store's key file opens. The file holds 32 random bytes in hexadecimal, mode 0600; one key for the cipher,
/// two for the hashes and one for salts are derived from it (HKDF-SHA-256). The database alone, without this file,
/// tells no code.
class Keyring {
 public:
  /// Writes a new key file and syncs it. False: one is there already, and a key is never overwritten.
  [[nodiscard]] static bool make(const std::filesystem::path& key_file);
  /// Throws Error(usage) if the file is missing, not a key file, or open to everybody.
  explicit Keyring(const std::filesystem::path& key_file);
  ~Keyring();
  Keyring(Keyring&&) noexcept;
  Keyring& operator=(Keyring&&) = delete;

  /// Encrypts under a fresh nonce, bound to the row: what was sealed for one row opens in no other.
  [[nodiscard]] Sealed seal(Code code, CodeId row, const Owner& owner) const;
  /// Throws Error(failed) if the key is another one or the row was altered.
  [[nodiscard]] Code open(const Sealed& sealed, CodeId row, const Owner& owner) const;
  /// Keyed hash of a code: finds it without decrypting, and keeps it unique over all history.
  [[nodiscard]] Hash hash(Code code) const;
  /// Keyed hash of all that a code may be misread for.
  [[nodiscard]] Hash fold(const Fold& fold) const;
  /// What goes into a file that tells codes, by the file's name: 32 hexadecimal digits that nobody can guess who has
  /// neither the file nor the key, and that are the same when the file is made again.
  [[nodiscard]] std::string salt(std::string_view file) const;
  /// Tells this key from others, without telling anything of it.
  [[nodiscard]] Hash fingerprint() const;

 private:
  struct Keys;
  std::unique_ptr<Keys> keys_;
};

}  // namespace scts::secret
