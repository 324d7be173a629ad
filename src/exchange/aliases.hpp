#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "field.hpp"

/// How lists call their columns.
namespace scts::exchange {

/// The field that a CSV column holds: by its name or one of its French ones. Case, accents, blanks, underscores and
/// signs do not matter.
[[nodiscard]] std::optional<Field> find_column(std::string_view column);
/// What of a column's name matters.
[[nodiscard]] std::string column_key(std::string_view column);

}  // namespace scts::exchange
