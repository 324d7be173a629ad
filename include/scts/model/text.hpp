#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

/// Texts in UTF-8: tidied, folded, compared and cut.
namespace scts {

/// What all functions but `valid_utf8` and `printable` throw. Texts are looked at where they come in: one that the
/// store hands out is damaged.
class __attribute__((visibility("default"))) NotUtf8 : public std::runtime_error {
 public:
  NotUtf8() : std::runtime_error("not UTF-8") {}
};

[[nodiscard]] bool valid_utf8(std::string_view text);

/// Normal form C; trims, makes one blank of every run of blanks and control characters, and leaves out what is
/// invisible (the marks that turn the direction of writing among them).
[[nodiscard]] std::string tidy(std::string_view text);

/// For a terminal: a question mark for every byte or character that it would obey, or that is none.
[[nodiscard]] std::string printable(std::string_view text);

/// What a search compares: no case, no accents, œ as oe, hyphens and apostrophes as blanks.
[[nodiscard]] std::string fold(std::string_view text);

/// What names are matched by: folded, letters and digits alone. "Jean-Pierre", "jean pierre" and "JEANPIERRE" are one.
[[nodiscard]] std::string match_key(std::string_view text);

/// Capitals, accents kept.
[[nodiscard]] std::string upper(std::string_view text);

/// At most so many characters, then an ellipsis.
[[nodiscard]] std::string cut(std::string_view text, std::size_t most);

/// Number of code points of a text in normal form C: what a fixed-pitch line of an address can hold.
[[nodiscard]] std::size_t characters(std::string_view text);

}  // namespace scts
