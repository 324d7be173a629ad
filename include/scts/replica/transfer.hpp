#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/model/revision.hpp"
#include "scts/model/sealed.hpp"
#include "scts/model/uai.hpp"
#include "scts/replica/replica.hpp"

/// What one school hands over to the replica, and takes back from it.
namespace scts::replica {

/// How far a school's store has been replicated.
struct Watermark {
  std::string store_id;
  Revision revision;
  Date visible_until;  ///< rows that may be seen later are not in the replica
  Date received_on;    ///< codes used before that day are known to the store
  bool operator==(const Watermark&) const = default;
};
[[nodiscard]] std::optional<Watermark> watermark(const Read& read, const Uai& school);

/// What the replica holds of a student: nothing that tells where to write to him, nor when he was born.
struct PublishedStudent {
  StudentId id;
  std::string first_name;
  DivisionCode division;
};
struct PublishedCode {
  Hash hash;
  Hash proof;
  CodeId id;
  StudentId student;
  std::optional<GuardianId> guardian;  ///< nothing: the student's own
  Date usable_from;
};
struct PublishedMark {
  StudentId student;
  TestId test;
  std::string subject;
  std::string title;
  std::string given_on;  ///< ISO day, or empty
  std::string out_of;
  std::string coefficient;
  std::string mark;
  Date visible_from;
};
struct PublishedAbsence {
  StudentId student;
  AbsenceId id;
  std::string from;  ///< ISO day, or day and minute
  std::string to;
  std::string reason;
  bool justified;
  Date visible_from;
};

struct RowCounts {
  std::int64_t inserted = 0;
  std::int64_t updated = 0;
  std::int64_t deleted = 0;
  [[nodiscard]] bool nothing() const { return inserted + updated + deleted == 0; }
};

/// A row of the replica that is not as the store would have it.
struct Difference {
  enum class Kind { missing, surplus, different };
  Kind kind;
  std::string table;
  std::string key;  ///< `student_id 101, test_id 5`
};
struct Comparison {
  std::int64_t missing = 0;
  std::int64_t surplus = 0;
  std::int64_t different = 0;
  std::vector<Difference> examples;  ///< the first of each table and kind
};

/// The rows of one school on their way into the replica: staged first, then applied at once. Rows of one kind come
/// together, each at most once.
class Transfer {
 public:
  /// `whole`: what is not put is not the school's any more. Else only what is put or removed changes.
  Transfer(const Write& write, const Uai& school, bool whole);
  ~Transfer();
  Transfer(const Transfer&) = delete;
  Transfer& operator=(const Transfer&) = delete;

  void put_service(const std::string& service);
  void put(const PublishedStudent& student);
  void put(const PublishedCode& code);
  void put(const PublishedMark& mark);
  void put(const PublishedAbsence& absence);
  void remove_service(const std::string& service);
  void remove(StudentId student);
  void remove(CodeId code);
  void remove(StudentId student, TestId test);
  void remove(StudentId student, AbsenceId absence);

  [[nodiscard]] RowCounts apply();
  /// Instead of `apply`: tells what it would change.
  [[nodiscard]] Comparison compare();

 private:
  struct Stages;
  std::unique_ptr<Stages> stages_;
};

void set_watermark(const Write& write, const Uai& school, const std::string& name, const Watermark& watermark,
                   const Now& now);

/// A code that an account used, as the replica knows it.
struct UsedCode {
  CodeId id;
  Hash hash;
  Date used_on;
};
/// Writes down a code whose account the replica does not have: it opens no second one.
void put_lost_use(const Write& write, const Uai& school, const UsedCode& code);
/// Those used on `since` or later; all of them without it.
[[nodiscard]] std::vector<UsedCode> used_codes(const Read& read, const Uai& school, std::optional<Date> since);

}  // namespace scts::replica
