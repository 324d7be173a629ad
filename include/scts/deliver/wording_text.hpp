#pragma once

#include <optional>
#include <string>

#include "scts/model/language.hpp"
#include "scts/model/notice.hpp"
#include "scts/model/wording.hpp"

/// Which words a letter or message is made of: the school's own, or those that ship.
namespace scts::deliver {

/// The French text that ships with the program.
[[nodiscard]] WordingText shipped_text(WordingKind kind);
/// In the languages that words ship in: French and English.
[[nodiscard]] std::optional<WordingText> shipped_text(WordingKind kind, const Language& language);

/// What readers of that language are told with: the school's own text in it; without one, and without a language, the
/// school's own in French, or the one that ships.
[[nodiscard]] WordingText wording_text(const Letterhead& letterhead, WordingKind kind,
                                       const std::optional<Language>& language);
/// The letterhead with the wordings of this kind only, and with the one that ships where the school has none in French:
/// whoever keeps it keeps every word.
[[nodiscard]] Letterhead spelled_out(Letterhead letterhead, WordingKind kind);

/// The text of the summary that ships with the program.
[[nodiscard]] std::string summary_wording(Paper paper);

}  // namespace scts::deliver
