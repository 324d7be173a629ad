#pragma once

#include <filesystem>
#include <memory>

#include "scts/model/code.hpp"
#include "scts/model/date.hpp"
#include "scts/model/fold.hpp"
#include "scts/model/sealed.hpp"

/// The key of a replica: it finds codes that the replica does not hold in clear.
namespace scts::secret {

/// What a replica's key file opens; all schools that share a replica share it. The file has the form of a store's key
/// file, under another name. Without it nobody can tell a code from what the replica holds of it.
class ReplicaKey {
 public:
  /// Writes a new key file and syncs it, unless one is there already: schools that share a replica may both be the
  /// first.
  static void make(const std::filesystem::path& key_file);
  /// Throws Error(usage) if the file is missing, not a replica's key file, or open to everybody.
  explicit ReplicaKey(const std::filesystem::path& key_file);
  /// A random key of no file: for a dry run on a replica that does not exist.
  [[nodiscard]] static ReplicaKey unsaved();
  ~ReplicaKey();
  ReplicaKey(ReplicaKey&&) noexcept;
  ReplicaKey& operator=(ReplicaKey&&) = delete;

  /// Finds a code in the replica, as it is written or misread.
  [[nodiscard]] Hash hash(const Fold& code) const;
  /// What only this code and this birth date give together: so the replica need not hold birth dates.
  [[nodiscard]] Hash proof(const Fold& code, Date birth_date) const;
  /// What found a code in replicas of version 1: as it is written only.
  [[nodiscard]] Hash hash_as_written(const Code& code) const;
  /// Tells this key from others, without telling anything of it.
  [[nodiscard]] Hash fingerprint() const;

 private:
  struct Macs;
  explicit ReplicaKey(std::unique_ptr<Macs> macs);
  std::unique_ptr<Macs> macs_;
};

}  // namespace scts::secret
