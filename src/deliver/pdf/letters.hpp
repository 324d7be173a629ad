#pragma once

#include <map>
#include <tuple>

#include "deliver/pdf/letter.hpp"

namespace scts::deliver::pdf {

/// The letters of a run: one for each kind of reader and each language that the school has words in. All are set before
/// anything is written, so that a text that does not fit its page stops the run.
class Letters {
 public:
  /// Throws Error(usage) naming the text and its line.
  Letters(Fonts& fonts, const Letterhead& letterhead, Paper paper);

  [[nodiscard]] Letter& of(const Notice& notice);
  /// How many each letter takes: as many as the longest of them.
  [[nodiscard]] int pages() const;

 private:
  void add(Fonts& fonts, const Letterhead& letterhead, Reader reader, const Language& language);
  /// For who is his own guardian, if the text has words for him: one without makes the same files as ever.
  void add_oneself(Fonts& fonts, const Letterhead& letterhead, const Language& language);

  bool families_;
  std::map<std::tuple<Reader, Language, Telling::Occasion>, Letter> letters_;
};

/// What is wrong with a text on its page. Throws Error(usage) if the letterhead leaves no room for any.
[[nodiscard]] std::vector<WordingFault> faults_on_page(const WordingText& wording, const Letterhead& letterhead);

}  // namespace scts::deliver::pdf
