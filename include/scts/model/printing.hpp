#pragma once

#include <string>

#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/model/notice.hpp"

namespace scts {

/// Where a notice of a letter file lies, from 1, when so many come before it in the file. A letter is one page, and the
/// back of a sheet is blank: it would be another family's, or, where slips are cut, another student's.
[[nodiscard]] constexpr int page_of(int before, Paper paper, bool duplex) {
  const int sheet = before / notices_on_page(paper);
  return duplex ? 2 * sheet + 1 : sheet + 1;
}
/// Of a file whose last notice lies on that page.
[[nodiscard]] constexpr int sheets(int last_page, bool duplex) {
  return duplex ? (last_page + 1) / 2 : last_page;
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
