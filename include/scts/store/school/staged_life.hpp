#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "scts/model/id.hpp"
#include "scts/model/school_life.hpp"
#include "scts/store/origin.hpp"
#include "scts/store/store.hpp"

namespace scts::store {

/// What an import brings of tests, marks and absences, held in temporary tables until all files are read.
class StagedLife {
 public:
  explicit StagedLife(const Write& write);
  ~StagedLife();

  /// Each throws Error(failed) if a record came before with the same id and other data; its message begins
  /// with the id.
  void test(const Test& test, Origin origin);
  void mark(TestId test, StudentId student, const Mark& mark, Origin origin);
  void absence(const Absence& absence, Origin origin);

 private:
  struct Statements;
  std::unique_ptr<Statements> statements_;
};

/// Calls f for each division that staged tests name and the school does not know, with the first of these tests.
void for_each_unknown_division(const Read& read, const std::function<void(const DivisionCode&, TestId, Origin)>& f);

struct StrayMark {
  TestId test;
  StudentId student;
  bool student_known;
};
/// Staged marks whose student or test the store does not know: drops them and tells of each.
[[nodiscard]] std::int64_t drop_stray_marks(const Write& write, const std::function<void(const StrayMark&, Origin)>& f);
[[nodiscard]] std::int64_t drop_stray_absences(const Write& write,
                                               const std::function<void(AbsenceId, StudentId, Origin)>& f);

/// A mark above what its test is out of.
struct Excess {
  TestId test;
  StudentId student;
  std::string mark;
  std::string out_of;
  Origin origin;
};
/// The first among the staged marks, and where it stands.
[[nodiscard]] std::optional<Excess> excess_of_staged_marks(const Read& read);
/// One among the marks that the store holds of the tests that this batch changed, and where the test stands.
[[nodiscard]] std::optional<Excess> excess_over_changed_tests(const Read& read, BatchId batch);

}  // namespace scts::store
