#pragma once

#include <functional>
#include <optional>
#include <string>

#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/model/owner.hpp"
#include "scts/model/publication.hpp"
#include "scts/model/revision.hpp"
#include "scts/model/sealed.hpp"
#include "scts/store/store.hpp"

/// What a replication reads: all that parents may see, or what changed of it since a batch.
namespace scts::store {

/// The store as it stands: its newest batch.
[[nodiscard]] Revision revision(const Read& read);
/// False if the store was restored from a backup that is older than this revision.
[[nodiscard]] bool knows(const Read& read, const Revision& revision);

/// From a day to the one before another.
struct Days {
  Date from;
  Date before;
  [[nodiscard]] bool empty() const { return from >= before; }
};

/// The rows that a replication has to look at. One at a time: it lives in temporary tables.
class Touched {
 public:
  /// All of them.
  explicit Touched(const Read& read);
  /// Those that changed after the batch `since`; and, though nothing changed, those that come into sight (or go out of
  /// it) because they are dated on one of the `days`, or because a due date falls on one.
  Touched(const Read& read, BatchId since, const Days& days);

  [[nodiscard]] const Read& read() const { return read_; }
  [[nodiscard]] bool all() const { return all_; }

 private:
  const Read& read_;
  bool all_;
};

struct StudentState {
  StudentId id;
  std::string first_name;
  DivisionCode division;
  bool has_code;  ///< a valid one; with Touched::all only such students come
};
void for_each_student(const Touched& touched, const std::function<void(const StudentState&)>& f);

struct CodeState {
  CodeId id;
  Sealed sealed;
  StudentId student;
  std::optional<GuardianId> guardian;
  Date birth_date;
  Date created_on;
  bool valid;  ///< with Touched::all only valid ones come
};
void for_each_code(const Touched& touched, const std::function<void(const CodeState&)>& f);

/// A mark or an absence, and what decides whether and from when it is seen.
struct Sight {
  Couple couple;                         ///< of the student
  std::optional<DivisionCode> given_in;  ///< the test's; an absence has none
  bool has_code;                         ///< the student has a valid one; with Touched::all only such come
  std::optional<Date> dated_on;  ///< the teacher's date of publication, or the first day of the absence; nothing: gone
};
struct MarkState {
  StudentId student;
  TestId test;
  std::string subject;
  std::string title;
  std::string given_on;
  std::string out_of;
  std::string coefficient;
  std::string mark;
  Sight sight;
};
void for_each_mark(const Touched& touched, const std::function<void(const MarkState&)>& f);

struct AbsenceState {
  StudentId student;
  AbsenceId id;
  std::string from;
  std::string to;
  std::string reason;
  bool justified;
  Sight sight;
};
void for_each_absence(const Touched& touched, const std::function<void(const AbsenceState&)>& f);

/// For the home screen: when the store was replicated, and where to.
void record_replication(const Write& write, const std::string& replica, const Now& now);
/// When the store last filled this replica, in UTC; nothing if it never did.
[[nodiscard]] std::optional<std::string> filled_at(const Read& read, const std::string& replica);

/// A code that opened an account or was attached to one, valid or not.
struct CodeInUse {
  CodeId code;
  Owner owner;
  Sealed sealed;
  Date used_on;
};
void for_each_used_code(const Read& read, const std::function<void(const CodeInUse&)>& f);

}  // namespace scts::store
