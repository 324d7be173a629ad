#pragma once

#include "scts/secret/keyring.hpp"
#include "scts/store/store.hpp"

/// The store's keyring, opened with the key file that lies beside the store.
namespace scts::ops {

/// Throws Error(usage) if the key file is missing or is another store's.
[[nodiscard]] secret::Keyring open_keyring(const store::Store& store);
/// The same, within a transaction of the store.
[[nodiscard]] secret::Keyring open_keyring(const store::Store& store, const store::Read& read);

}  // namespace scts::ops
