#pragma once

#include <vector>

#include "deliver/pdf/fonts.hpp"
#include "deliver/wording.hpp"
#include "scts/deliver/letter.hpp"
#include "scts/model/date.hpp"
#include "scts/model/person.hpp"

/// Whether a letter has room on its page, and its characters glyphs.
namespace scts::deliver::pdf {

/// What the settings say must have glyphs, as names must; but there the school can help. Throws Error(usage).
void demand_glyphs(Fonts& fonts, const Letterhead& letterhead);

/// What codes and references are made of: every letter has some of it, and the fonts are embedded with what was met.
void meet_code_characters(Fonts& fonts);

/// What the words themselves have no glyphs for.
[[nodiscard]] std::vector<WordingFault> missing_glyphs(Fonts& fonts, const Wording& wording);

/// A day that is as wide as any, for text that is measured and not printed.
[[nodiscard]] Date some_day();
/// The longest names that a text must have room for.
[[nodiscard]] Student longest_student();

}  // namespace scts::deliver::pdf
