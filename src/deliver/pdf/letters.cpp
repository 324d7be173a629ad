#include "deliver/pdf/letters.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "deliver/pdf/slips.hpp"
#include "scts/deliver/wording_fault.hpp"
#include "scts/deliver/wording_text.hpp"

namespace scts::deliver::pdf {

namespace {

bool speaks_to_oneself(const Wording& wording) {
  const auto& sections = wording.sections();
  return std::any_of(sections.begin(), sections.end(), [](const auto& one) { return one.first.ends_with("_self"); });
}

using Occasion = Telling::Occasion;

/// A text without words for the others is that of the first letter.
std::vector<Occasion> occasions(const Wording& wording) {
  std::vector<Occasion> all{Occasion::first};
  if (wording.has("subject_reminder") && wording.has("reminder")) all.push_back(Occasion::reminder);
  if (wording.has("subject_returned") && wording.has("returned")) all.push_back(Occasion::returned);
  return all;
}

}  // namespace

Letters::Letters(Fonts& fonts, const Letterhead& letterhead, Paper paper) : families_(paper == Paper::family_letters) {
  if (paper == Paper::student_letters) {
    add(fonts, letterhead, Reader::student, {});
    return;
  }
  add(fonts, letterhead, Reader::guardian, {});
  if (families_) add(fonts, letterhead, Reader::family, {});
  for (const auto& wording : letterhead.wordings) {
    if (wording.kind != WordingKind::car_letter || wording.language.french()) continue;
    add(fonts, letterhead, Reader::guardian, wording.language);
    if (families_) add(fonts, letterhead, Reader::family, wording.language);
  }
  add_oneself(fonts, letterhead, {});
  for (const auto& wording : letterhead.wordings) {
    if (wording.kind == WordingKind::car_letter && !wording.language.french())
      add_oneself(fonts, letterhead, wording.language);
  }
}

void Letters::add_oneself(Fonts& fonts, const Letterhead& letterhead, const Language& language) {
  if (speaks_to_oneself(Wording(wording_text(letterhead, WordingKind::car_letter, language))))
    add(fonts, letterhead, Reader::oneself, language);
}

void Letters::add(Fonts& fonts, const Letterhead& letterhead, Reader reader, const Language& language) {
  const auto kind = reader == Reader::student ? WordingKind::cae_letter : WordingKind::car_letter;
  const auto wording = wording_text(letterhead, kind, language);
  for (const auto occasion : occasions(Wording(wording))) {
    const auto [at, fresh] = letters_.try_emplace({reader, language, occasion}, fonts, letterhead, wording, reader,
                                                  fmt::format("L{}X", letters_.size()), occasion);
    if (const auto& faults = at->second.faults(); !faults.empty()) reject(name(wording), faults.front());
  }
}

int Letters::pages() const {
  int most = 1;
  for (const auto& [key, letter] : letters_) most = std::max(most, letter.pages());
  return most;
}

Letter& Letters::of(const Notice& notice) {
  Reader reader = !notice.guardian                      ? Reader::student
                  : families_ && !notice.others.empty() ? Reader::family
                                                        : Reader::guardian;
  Language language;
  if (notice.guardian && notice.guardian->language &&
      letters_.contains({reader, *notice.guardian->language, Occasion::first}))
    language = *notice.guardian->language;
  if (notice.to_oneself() && letters_.contains({Reader::oneself, language, Occasion::first})) reader = Reader::oneself;
  const auto again = letters_.find({reader, language, notice.telling.occasion()});
  return again != letters_.end() ? again->second : letters_.at({reader, language, Occasion::first});
}

std::vector<WordingFault> faults_on_page(const WordingText& wording, const Letterhead& letterhead) {
  Fonts fonts;
  if (wording.kind == WordingKind::cae_slip) return Slips(fonts, letterhead, wording).faults();
  const std::vector<Reader> readers = wording.kind == WordingKind::cae_letter
                                          ? std::vector{Reader::student}
                                          : std::vector{Reader::guardian, Reader::family, Reader::oneself};
  std::vector<WordingFault> faults;
  for (const auto reader : readers) {
    for (const auto occasion : occasions(Wording(wording))) {
      const Letter letter(fonts, letterhead, wording, reader, {}, occasion);
      for (const auto& fault : letter.faults()) {
        const auto same = [&](const WordingFault& other) {
          return other.line == fault.line;
        };  // several readers see it
        if (std::none_of(faults.begin(), faults.end(), same)) faults.push_back(fault);
      }
    }
  }
  return faults;
}

}  // namespace scts::deliver::pdf
