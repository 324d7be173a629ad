#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "scts/model/date.hpp"
#include "scts/model/id.hpp"
#include "scts/model/owner.hpp"
#include "scts/model/selection.hpp"
#include "scts/store/origin.hpp"
#include "scts/store/store.hpp"

/// What lists corrected of what SIECLE says.
namespace scts::store {

/// A field of a person, or the rank of a bond, that is not what SIECLE said last.
struct Correction {
  std::optional<StudentId> student;  ///< of a bond both
  std::optional<GuardianId> guardian;
  std::string field;   ///< the CSV column; `address` is all of an address
  std::string siecle;  ///< what SIECLE says; a date of birth is never told
  std::string value;   ///< what a list said instead
  std::string since;   ///< ISO day
  std::string list;    ///< its file; empty where that is not known
};

/// A correction that ended because SIECLE says something new, `siecle`, and where it does.
struct Overtaken {
  Correction correction;
  Origin origin;
};
using OnOvertaken = std::function<void(const Overtaken&)>;

/// How many corrections an import made, and how many ended.
struct CorrectionCounts {
  std::int64_t made = 0;
  std::int64_t ended = 0;     ///< SIECLE and the lists agree again
  std::int64_t replaced = 0;  ///< by something new that SIECLE says
  std::int64_t heard = 0;     ///< persons whom only lists told of, until SIECLE named them

  [[nodiscard]] bool any() const { return made + ended + replaced + heard > 0; }
  void add(const CorrectionCounts& others) {
    made += others.made;
    ended += others.ended;
    replaced += others.replaced;
    heard += others.heard;
  }
};

/// The corrections that stand of a couple and of both persons, or of a student.
class CorrectionsOf {
 public:
  explicit CorrectionsOf(const Read& read);
  ~CorrectionsOf();
  [[nodiscard]] std::vector<Correction> of(const Owner& owner);

 private:
  struct Statement;
  std::unique_ptr<Statement> statement_;
};

/// Stages what SIECLE said last where lists corrected it, of the corrections that the list of them holds of this
/// selection, and forgets those: `apply` then brings the store back. If one rank of a student is meant, all of them
/// are. Those that SIECLE replaced are forgotten too. Returns how many in all. Needs the tables of a StagedRoster.
[[nodiscard]] std::int64_t stage_dropped(const Write& write, const Selection& selection, Date today);

}  // namespace scts::store
