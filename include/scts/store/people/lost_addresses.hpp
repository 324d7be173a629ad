#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "scts/model/id.hpp"
#include "scts/store/origin.hpp"
#include "scts/store/store.hpp"
/// Staged people whose address is missing from their file.
namespace scts::store {

/// A person whose address does not stand in the file, though others' addresses do.
struct LostAddress {
  std::string_view person;  ///< the tag of his id, ELEVE_ID or PERSONNE_ID
  std::int64_t id;
  AddressId address;
  Origin origin;
};
void for_each_lost_address(const Read& read, const std::function<void(const LostAddress&)>& f);

}  // namespace scts::store
