#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scts/model/notice.hpp"
#include "scts/model/wording.hpp"

/// Which words a letter or message is made of, and what can be wrong with them.
namespace scts::deliver {

/// The French text that ships with the program.
[[nodiscard]] WordingText shipped_text(WordingKind kind);

/// What readers of that language are told with: the school's own text in it; without one, and without a language, the
/// school's own in French, or the one that ships.
[[nodiscard]] WordingText wording_text(const Letterhead& letterhead, WordingKind kind,
                                       const std::optional<Language>& language);
/// The letterhead with the wordings of this kind only, and with the one that ships where the school has none in French:
/// whoever keeps it keeps every word.
[[nodiscard]] Letterhead spelled_out(Letterhead letterhead, WordingKind kind);
/// What is wrong with the text itself: bytes, sections, fields, a code where none may stand or none where one must.
/// In the order of its lines.
[[nodiscard]] std::vector<WordingFault> faults_of_text(const WordingText& wording);
/// The same, and how it comes out on paper with this letterhead and the longest names that letters have: characters
/// that no font has, the first line that does not fit. Loads the PDF module for texts that are printed. Throws what
/// open_printer throws of the letterhead itself.
[[nodiscard]] std::vector<WordingFault> faults_of(const WordingText& wording, const Letterhead& letterhead);

/// Error(usage): `FILE:LINE: what is wrong`, and what to do.
[[noreturn]] void reject(const std::string& file, const WordingFault& fault);

}  // namespace scts::deliver
