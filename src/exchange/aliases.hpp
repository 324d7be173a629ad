#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "field.hpp"

/// How lists call their columns.
namespace scts::exchange {

/// What a CSV column holds.
struct Column {
  Field field;
  int guardian = 0;  ///< the first or second one of the student, if the name says so

  bool operator==(const Column&) const = default;
};

/// By its name or one of its French ones, and, of a guardian's, with a word for him after it: “courriel repr. légal”.
/// Case, accents, blanks, underscores and signs do not matter.
[[nodiscard]] std::optional<Column> find_column(std::string_view column);
/// What of a column's name matters.
[[nodiscard]] std::string column_key(std::string_view column);

}  // namespace scts::exchange
