#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "scts/model/wording.hpp"
#include "scts/ops/run.hpp"

/// The texts that letters and messages are made with: listed, checked, and set by the school.
namespace scts::ops {

struct WordingEntry {
  enum class State { shipped, own, missing };
  WordingKind kind;
  Language language;
  State state = State::shipped;
  std::string changed_at = {};  ///< UTC, of the school's own
  std::optional<std::int64_t> guardians =
      {};  ///< present ones who have the language; nothing: French is for all others
};
/// Each text that letters and messages are made with: in French, in the further languages that ship, in the further
/// languages that the school has, and in those that guardians have and the school has no words in: they are told in
/// French.
[[nodiscard]] std::vector<WordingEntry> list_wordings(const store::Read& read);

/// What `kind` is worded by in that language, or the text that ships. Throws Error(usage) if there is none.
[[nodiscard]] WordingText get_wording(const store::Read& read, WordingKind kind, const Language& language,
                                      bool shipped);

/// What is wrong with a text, with the school's settings and open services.
[[nodiscard]] std::vector<WordingFault> check_wording(const store::Read& read, const WordingText& wording, Date today);

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
