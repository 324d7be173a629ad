#include "scts/ops/codes/open_keyring.hpp"

#include <fmt/format.h>

#include <optional>

#include "scts/error.hpp"
#include "scts/store/codes/folds.hpp"
#include "scts/store/school/school.hpp"

namespace scts::ops {

secret::Keyring open_keyring(const store::Store& store) {
  auto keyring = open_keyring(store, store::Read(store));
  store::complete_folds(store, [&](CodeId id, const store::SealedCode& code) -> std::optional<Hash> {
    try {
      return keyring.fold(keyring.open(code.sealed, id, code.owner));
    } catch (const Error&) {
      return std::nullopt;  // that row was altered: it is for 'scts check' to tell
    }
  });
  return keyring;
}

secret::Keyring open_keyring(const store::Store& store, const store::Read& read) {
  secret::Keyring keyring(store.key_file());
  if (keyring.fingerprint() != store::school(read).key_fingerprint) {
    throw Error(Fault::usage, fmt::format("{}: this is the key file of another store", store.key_file().native()),
                "put the store's own key file in its place");
  }
  return keyring;
}

}  // namespace scts::ops
