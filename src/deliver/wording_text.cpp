#include "scts/deliver/wording_text.hpp"

#include <algorithm>

#include "deliver/embedded.hpp"

namespace scts::deliver {

WordingText shipped_text(WordingKind kind) {
  return {kind, {}, std::string(embedded_text(scts::name(kind)))};
}

std::optional<WordingText> shipped_text(WordingKind kind, const Language& language) {
  WordingText text{kind, language, {}};
  for (const auto& one : embedded()) {
    if (one.name != scts::name(text)) continue;
    text.text = one.text;
    return text;
  }
  return std::nullopt;
}

std::string summary_wording(Paper paper) {
  return std::string(embedded_text(paper == Paper::student_slips ? kSlipSummaryWording : kSummaryWording));
}

WordingText wording_text(const Letterhead& letterhead, WordingKind kind, const std::optional<Language>& language) {
  const auto own = [&](const Language& wanted) {
    return std::find_if(letterhead.wordings.begin(), letterhead.wordings.end(),
                        [&](const WordingText& text) { return text.kind == kind && text.language == wanted; });
  };
  for (const auto& wanted : {language.value_or(Language()), Language()}) {
    if (const auto text = own(wanted); text != letterhead.wordings.end()) return *text;
  }
  return shipped_text(kind);
}

Letterhead spelled_out(Letterhead letterhead, WordingKind kind) {
  auto& all = letterhead.wordings;
  std::erase_if(all, [&](const WordingText& text) { return text.kind != kind; });
  const auto french = [](const WordingText& text) { return text.language.french(); };
  if (std::none_of(all.begin(), all.end(), french)) all.push_back(shipped_text(kind));
  return letterhead;
}

}  // namespace scts::deliver
