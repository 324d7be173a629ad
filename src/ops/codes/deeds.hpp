#pragma once

#include <optional>

#include "ops/decision.hpp"
#include "scts/model/id.hpp"
#include "scts/store/codes/entries.hpp"

/// The list before the button, and the button.
namespace scts::ops {

/// What a run is about to do with codes, one by one: people read it before they decide, and the decision is about it.
class Deeds : public Decision {
 public:
  Deeds(const Run& run, const store::Write& write, const store::Entries::Wish& wish, std::string_view cancelled)
      : Decision(run, cancelled), entries_(write, wish), shown_(run.was_rehearsed()) {}

  /// Whether somebody reads the list.
  [[nodiscard]] bool listed() const { return entries_.wanted(); }
  void add(const store::Entry& entry, std::optional<CodeId> code = {});
  /// False if there is none, too. Shows the list when its moment comes.
  [[nodiscard]] bool decided();

 private:
  store::Entries entries_;
  bool shown_;  ///< before the question, in the rehearsal
  bool any_ = false;
};

}  // namespace scts::ops
