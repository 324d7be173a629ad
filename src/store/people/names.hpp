#pragma once

#include <string>
#include <string_view>

#include "scts/store/store.hpp"

/// People found by the beginning of their names.
namespace scts::store {

/// Whose names are searched.
enum class People { students, guardians };

struct Found {
  int count = 0;
  std::string examples;  ///< the first ones, as people see them
};

/// What looks up a range of keys, ?1 up to ?2, into temp.found_person.
[[nodiscard]] std::string name_search(People people);

/// Puts the persons whose id this is, or whose name begins so, into a list of temp.chosen_id; describes at most
/// `examples` of them.
Found find_people(const Read& read, People people, std::string_view term, std::string_view list, int examples);
/// The temporary tables that hold what was chosen, empty: a list of a million bonds takes no memory.
void prepare_lists(SQLite::Database& database);

/// The first text after all those that begin with `prefix`: the upper end of an index range.
[[nodiscard]] std::string after_prefix(const std::string& prefix);

}  // namespace scts::store
