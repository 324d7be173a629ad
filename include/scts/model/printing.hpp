#pragma once

#include <string>

#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/model/notice.hpp"

namespace scts {

/// What all letter files of a batch share. With it and with what each letter shows they are made, and made again.
struct Printing {
  BatchId batch;
  Paper paper = Paper::letters;
  LetterOrder order = LetterOrder::division;
  bool duplex = false;    ///< each letter begins on the front of a sheet
  Date date;              ///< on the letters and of the files
  std::string title;      ///< of the files
  Letterhead letterhead;  ///< with every wording that counted, the shipped ones too
  std::string summary_wording;
  std::string characters;  ///< what the fonts hold, see deliver::Printer::characters
};

}  // namespace scts
