#pragma once

#include <string>
#include <string_view>

#include "scts/store/store.hpp"

namespace scts::store {

enum class People { students, guardians };

struct Found {
  int count = 0;
  std::string examples;  ///< the first ones, as people see them
};

/// Puts the persons whose id or name begins so into temp.chosen_id; describes at most `examples` of them.
Found find_people(const Read& read, People people, std::string_view term, int examples);

/// The first text after all those that begin with `prefix`: the upper end of an index range.
[[nodiscard]] std::string after_prefix(std::string prefix);

}  // namespace scts::store
