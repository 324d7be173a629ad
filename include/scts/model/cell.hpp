#pragma once

#include <cstdint>
#include <string_view>
#include <variant>

namespace scts {

/// A number as it was written: 20, 15.5.
struct Decimal {
  std::string_view text;
};

/// One place of a row of a list, in whatever form the list is shown. Texts live until the next row. Nothing: unknown,
/// or not applicable.
using Cell = std::variant<std::monostate, std::int64_t, bool, std::string_view, Decimal>;

}  // namespace scts
