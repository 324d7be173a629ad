#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "scts/model/bond.hpp"

/// What a letter's slip, and a message, call their couple by: ELEVE_ID-PERSONNE_ID.
namespace scts {

[[nodiscard]] std::string reference(const Bond& bond);
/// As it is typed or scanned: blanks around, and any dash.
[[nodiscard]] std::optional<Bond> parse_reference(std::string_view text);

}  // namespace scts
