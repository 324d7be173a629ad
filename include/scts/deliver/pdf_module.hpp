#pragma once

#include <memory>
#include <string>
#include <vector>

#include "scts/deliver/letter.hpp"
#include "scts/model/date.hpp"
#include "scts/model/notice.hpp"
#include "scts/model/wording.hpp"

/// The PDF module, a library of its own: loaded by the commands that print, and by no others.
namespace scts::deliver {

/// `paper` is what is to be printed. Throws Error(failed) if the PDF module or a font is not installed, Error(usage) if
/// the letterhead leaves no room for a text, in whichever language, naming the text and its line.
[[nodiscard]] std::unique_ptr<Printer> open_printer(const Letterhead& letterhead, Paper paper = Paper::letters);

/// A page to hold against an envelope: windows, a ruler, and the longest address where letters have it (Letterhead's
/// window_x and window_y). Throws Error(failed) as open_printer.
[[nodiscard]] std::string make_test_page(double window_x, double window_y, Date date);

/// What is wrong with a text on paper. Its own faults are found before (`faults_of_text`).
[[nodiscard]] std::vector<WordingFault> faults_on_paper(const WordingText& wording, const Letterhead& letterhead);

}  // namespace scts::deliver
