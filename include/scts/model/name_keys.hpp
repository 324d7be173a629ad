#pragma once

#include <string>
#include <string_view>
#include <vector>

/// What names are searched by.
namespace scts {

/// Under which beginnings a person is found, each once: the surname in use and the one at birth, with its particles,
/// without those that lead, and without any; the first names follow. All as match_key() writes them.
[[nodiscard]] std::vector<std::string> name_keys(std::string_view family_name, std::string_view usage_name,
                                                 std::string_view first_name);

/// Whether a person is called so first name first: `beginning`, as match_key() writes it, begins the first names or the
/// first names with a surname after them, in one of the forms of name_keys().
[[nodiscard]] bool called(std::string_view beginning, std::string_view family_name, std::string_view usage_name,
                          std::string_view first_name);

/// The key of the beginning of a name without its particles; empty if it has none, or is nothing else.
[[nodiscard]] std::string bare_key(std::string_view beginning);

}  // namespace scts
