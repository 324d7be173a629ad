#pragma once

#include <string>

#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/model/notice.hpp"

namespace scts {

/// How many pages of a file each letter has to itself, of which it fills `pages`: with duplex, whole sheets. What would
/// else stand on the back were another family's, or, where slips are cut, another student's.
[[nodiscard]] constexpr int pages_apart(int pages, bool duplex) {
  return duplex ? (pages + 1) / 2 * 2 : pages;
}
/// Where a notice of a letter file begins, from 1, when so many come before it in the file.
[[nodiscard]] constexpr int page_of(int before, Paper paper, bool duplex, int pages = 1) {
  return before / notices_on_page(paper) * pages_apart(pages, duplex) + 1;
}
/// Of a file whose last notice begins on that page.
[[nodiscard]] constexpr int sheets(int last_page, bool duplex, int pages = 1) {
  const int all = last_page == 0 ? 0 : last_page - 1 + pages_apart(pages, duplex);
  return duplex ? all / 2 : all;
}

/// What all letter files of a batch share. With it and with what each letter shows they are made, and made again.
struct Printing {
  BatchId batch;
  Paper paper = Paper::letters;
  LetterOrder order = LetterOrder::division;
  bool duplex = false;    ///< the back of each sheet is blank
  Date date;              ///< on the letters and of the files
  std::string title;      ///< of the files
  Letterhead letterhead;  ///< with every wording that counted, the shipped ones too
  std::string summary_wording;
  std::string characters;  ///< what the fonts hold, see deliver::Printer::characters
};

}  // namespace scts
