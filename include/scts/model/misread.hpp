#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scts/model/code.hpp"

/// A code as somebody typed it, perhaps with characters that look alike.
namespace scts {

/// The codes that a text typed from a letter may stand for: O and 0, I and 1, S and 5, B and 8, Z and 2 look alike. At
/// most 2^13 of them.
struct Readings {
  enum class Misfit {
    none,
    too_short,
    too_long,
    foreign,   ///< a character that no code has
    too_large  ///< thirteen characters, but no number below 2^64, whichever way they are read
  };
  Misfit misfit = Misfit::none;
  std::string characters;   ///< as typed, in capitals, without blanks and separators
  std::vector<Code> codes;  ///< as typed first, if that is a code; empty if nothing fits
};
[[nodiscard]] Readings read_misread(std::string_view typed);

/// A place, from 1, at which another character was typed than the code has.
struct Misreading {
  int place;
  char typed;
  char right;
};
[[nodiscard]] std::vector<Misreading> misreadings(const std::string& characters, const Code& code);

}  // namespace scts
