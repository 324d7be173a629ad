#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scts/model/wording.hpp"
#include "scts/ops/run.hpp"

namespace scts::ops {

struct WordingEntry {
  WordingKind kind;
  Language language;
  std::optional<std::string> changed_at;  ///< UTC; nothing: the text that ships
};
/// Each text that letters and messages are made with: in French, and in the further languages that the school has.
[[nodiscard]] std::vector<WordingEntry> list_wordings(const store::Read& read);

/// What `kind` is worded by in that language, or the text that ships. Throws Error(usage) if there is none.
[[nodiscard]] WordingText get_wording(const store::Read& read, WordingKind kind, const Language& language,
                                      bool shipped);

/// What is wrong with a text, with the school's settings and open services.
[[nodiscard]] std::vector<WordingFault> check_wording(const store::Read& read, const WordingText& wording);

struct WordingReport {
  WordingKind kind;
  Language language;
  bool changed = false;
  std::optional<BatchId> batch;
};
/// Makes a text the school's own. Throws Error(usage) for the first thing that is wrong with it; `file` names it.
[[nodiscard]] WordingReport set_wording(const Run& run, const WordingText& wording, const std::string& file);
/// Goes back to the text that ships, or to none in a further language.
[[nodiscard]] WordingReport ship_wording(const Run& run, WordingKind kind, const Language& language);

}  // namespace scts::ops
