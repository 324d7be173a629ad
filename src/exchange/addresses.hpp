#pragma once

#include <optional>
#include <string>

#include "columns.hpp"
#include "scts/model/person.hpp"

/// An address is one thing: its lines, box, postcode, town and country are replaced together or not at all.
namespace scts::exchange {

/// The address of a record, with the post box as its last line.
[[nodiscard]] Address address_of(const Texts& texts);

/// Lays what a row of a list tells over the address that is known. A row that is empty there, or says a part of what is
/// known, tells nothing. Else why it is not taken: it brings only a part of an address.
[[nodiscard]] std::optional<std::string> amend_address(Address& known, const Address& told);

/// The same of a whole list, whose empty fields count: they may tell that there is no address, or not all of one. Only
/// a list that has no columns for the rest brings a part.
[[nodiscard]] std::optional<std::string> complete_address(Address& known, const Address& told, const Columns& columns);

}  // namespace scts::exchange
