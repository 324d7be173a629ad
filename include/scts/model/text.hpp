#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace scts {

[[nodiscard]] bool valid_utf8(std::string_view text);

/// Normal form C; trims, and makes one blank of every run of blanks and control characters.
[[nodiscard]] std::string tidy(std::string_view text);

/// What a search compares: no case, no accents, œ as oe, hyphens and apostrophes as blanks.
[[nodiscard]] std::string fold(std::string_view text);

/// What names are matched by: folded, letters and digits alone. "Jean-Pierre", "jean pierre" and "JEANPIERRE" are one.
[[nodiscard]] std::string match_key(std::string_view text);

/// Capitals, accents kept.
[[nodiscard]] std::string upper(std::string_view text);

/// Number of code points of a text in normal form C: what a fixed-pitch line of an address can hold.
[[nodiscard]] std::size_t characters(std::string_view text);

}  // namespace scts
