#pragma once

#include <string>
#include <vector>

#include "scts/model/notice.hpp"
#include "scts/model/wording.hpp"

/// Looks for what is wrong with the words of a letter or message.
namespace scts::deliver {

/// What is wrong with the text itself: bytes, sections, fields, a code where none may stand or none where one must.
/// In the order of its lines.
[[nodiscard]] std::vector<WordingFault> faults_of_text(const WordingText& wording);
/// Sections that texts have had since a later version, and this one has not: what is told without them says less.
[[nodiscard]] std::vector<std::string> lacking(const WordingText& wording);
/// The same as faults_of_text, and how it comes out on paper with this letterhead and the longest names that letters
/// have: characters that no font has, the first line that does not fit. Loads the PDF module for texts that are
/// printed. Throws what open_printer throws of the letterhead itself.
[[nodiscard]] std::vector<WordingFault> faults_of(const WordingText& wording, const Letterhead& letterhead);

}  // namespace scts::deliver
