#pragma once

#include <string>

#include "scts/model/date.hpp"
#include "scts/model/selection.hpp"
#include "scts/store/store.hpp"

/// A user's selection of students and guardians, found in the store.
namespace scts::store {

/// Throws Error(usage) if there was no such batch.
void demand_batch(const Read& read, BatchId batch);

/// A selection held against the store: every name found, ready to narrow a query.
class Chosen {
 public:
  enum class Names { may_be_many, must_be_one };

  /// Throws Error(usage) if the selection is empty, if an option names nothing known, or, with `must_be_one`, if the
  /// beginning of a name fits several persons (the message lists them).
  Chosen(const Read& read, const Selection& selection, Date today, Names names = Names::may_be_many);

  /// Conditions to stand after WHERE, on the tables student s, owner b (student_id, guardian_id, rank) and his valid
  /// code c.
  [[nodiscard]] const std::string& conditions() const { return conditions_; }
  [[nodiscard]] bool everybody() const { return conditions_ == kEverybody; }

 private:
  static constexpr const char* kEverybody = "1";
  std::string conditions_ = kEverybody;
};

}  // namespace scts::store
