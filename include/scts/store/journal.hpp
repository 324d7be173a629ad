#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/model/last_written.hpp"
#include "scts/model/owner.hpp"
#include "scts/store/store.hpp"

/// The journal: one batch for each command that changed something, with its events.
namespace scts::store {

/// Opens a numbered batch: who, when, by which command.
[[nodiscard]] BatchId begin_batch(const Write& write, std::string_view command, std::string_view actor, const Now& now);

/// The newest batch, which changed nothing after all: its number is given again.
void withdraw_batch(const Write& write, BatchId batch);

/// Numbers the batches that the store has lost, so that none of theirs is given again; up to this one.
void pass_over(const Write& write, BatchId last, std::string_view actor, const Now& now);
/// The newest; 0: none.
[[nodiscard]] BatchId last_batch(const Read& read);

[[nodiscard]] LastWritten last_written(const Read& read);

/// The append-only trace. Ids only: no name and no code ever goes in.
class Journal {
 public:
  Journal(const Write& write, BatchId batch);
  ~Journal();
  /// Something about the school as a whole; `detail` names a setting, a service, a file's kind.
  void school(std::string_view what, const std::string& detail);
  void code(std::string_view what, const Owner& owner, CodeId code, std::string_view detail = {});
  /// Something about an owner that no code of his is concerned by.
  void owner(std::string_view what, const Owner& owner, std::string_view detail = {});

 private:
  struct Insert;
  std::unique_ptr<Insert> insert_;
};

/// One event of a batch, with the name of whom it is about: for the screen, never for the journal itself.
struct EventRow {
  std::string what;  ///< `student-added`, `bond-rank-changed`, `code-invalidated` …
  std::optional<StudentId> student;
  std::optional<GuardianId> guardian;
  std::string person;  ///< the student's name and class, or the guardian's name
  std::string detail;
};
/// The details that were ever written down of something about the school.
[[nodiscard]] std::set<std::string> details_of(const Read& read, std::string_view what);
void for_each_event(const Read& read, BatchId batch, const std::function<void(const EventRow&)>& f);

}  // namespace scts::store
