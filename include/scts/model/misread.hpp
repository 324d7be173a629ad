#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scts/model/code.hpp"
#include "scts/model/fold.hpp"

/// A code as somebody typed it from a letter, perhaps not quite as it stands there.
namespace scts {

/// A text that may be a code; case, blanks and what stands between groups do not matter.
struct Reading {
  enum class Misfit {
    none,
    too_short,
    too_long,
    foreign,   ///< a character that no code has
    too_large  ///< thirteen characters, but no number below 2^64, whichever way they are read
  };
  Misfit misfit = Misfit::none;
  std::string characters;    ///< as typed, in capitals, without blanks and separators; ? for a foreign one
  std::optional<Fold> fold;  ///< of all codes that look like it; nothing if it cannot be one

  [[nodiscard]] std::size_t letters() const;  ///< and digits, foreign ones left out
};
[[nodiscard]] Reading read_misread(std::string_view typed);
/// Of all codes that look like what was typed once one character is put right: one that is wrong, missing or too many,
/// or that changed places with the next. Some four hundred.
[[nodiscard]] std::vector<Fold> near(const std::string& characters);

/// A place, from 1, at which something else was typed than the code has.
struct Misreading {
  int place;                  ///< in the code; of a character too many, among those that were typed
  std::optional<char> typed;  ///< nothing: it is missing
  std::optional<char> right;  ///< nothing: it is one too many
};
/// In their order; at most one character is missing or too many: where that leaves the fewest others.
[[nodiscard]] std::vector<Misreading> misreadings(const std::string& characters, const Code& code);

}  // namespace scts
