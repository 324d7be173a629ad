#include "scts/secret/replica_key.hpp"

#include "secret/key_file.hpp"

namespace scts::secret {

namespace {

constexpr std::string_view kMagic = "scts replica key 1";
constexpr const char* kMissing =
    "all schools that share a replica share its key file: bring it from where it is kept, or name it with --key FILE";

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
  macs_ = std::make_unique<Macs>(read_key_file(key_file, kMagic, kMissing));
}
ReplicaKey::ReplicaKey(std::unique_ptr<Macs> macs) : macs_(std::move(macs)) {}
ReplicaKey ReplicaKey::unsaved() {
  Key master;
  random_bytes(master.data(), master.size());
  return ReplicaKey(std::make_unique<Macs>(master));
}
ReplicaKey::~ReplicaKey() = default;
ReplicaKey::ReplicaKey(ReplicaKey&&) noexcept = default;

namespace {

Hash of_number(const Mac& mac, std::uint64_t number) {
  Wiped<std::array<std::uint8_t, 8>> bytes;
  put(bytes.data(), number);
  return mac(bytes.data(), bytes.size());
}

}  // namespace

Hash ReplicaKey::hash(const Fold& code) const {
  return of_number(macs_->code, code.value());
}
Hash ReplicaKey::hash_as_written(const Code& code) const {
  return of_number(macs_->code, code.value());
}

Hash ReplicaKey::proof(const Fold& code, Date birth_date) const {
  Wiped<std::array<std::uint8_t, 16>> bytes;
  put(bytes.data(), code.value());
  put(bytes.data() + 8, static_cast<std::uint64_t>(birth_date.days().time_since_epoch().count()));
  return macs_->proof(bytes.data(), bytes.size());
}

Hash ReplicaKey::fingerprint() const {
  constexpr std::string_view text = "scts key fingerprint";
  return macs_->code(text.data(), text.size());
}

}  // namespace scts::secret
