#include "scts/ops/codes/open_keyring.hpp"

#include <fmt/format.h>

#include "scts/error.hpp"
#include "scts/store/school/school.hpp"

namespace scts::ops {

secret::Keyring open_keyring(const store::Store& store) {
  return open_keyring(store, store::Read(store));
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
