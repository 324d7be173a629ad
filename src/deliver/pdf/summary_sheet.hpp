#pragma once

#include <string>

#include "scts/deliver/letter.hpp"

/// The sheet that tells how many letters lie in which file.
namespace scts::deliver::pdf {

/// With fonts of its own: what it says would else be in the subsets of letters that are printed after it, whose bytes
/// depend on nothing but the letters.
[[nodiscard]] std::string print_summary(const Letterhead& letterhead, const Summary& summary, Date date);

}  // namespace scts::deliver::pdf
