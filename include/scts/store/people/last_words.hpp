#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <set>
#include <span>
#include <unordered_set>
#include <vector>

#include "scts/model/skimmed.hpp"
#include "scts/store/origin.hpp"
#include "scts/store/store.hpp"

namespace scts::store {

/// What SIECLE said last, against what a run's exports of students and guardians say now, record by record. Who is new
/// or changed is wanted with all that decides over him: a student with his address, division, bonds and guardians, a
/// guardian with his address. All others stay as they are.
class LastWords {
 public:
  explicit LastWords(const Write& write);
  ~LastWords();

  /// `origin` is where the record begins.
  void hear(const Skimmed& record, Origin origin);
  /// After all exports, those of students, of guardians or both, if what was told of them is of use. False if all is to
  /// be read: somebody is named no more, or most is new.
  [[nodiscard]] bool compare(std::span<const Skimmed::Kind> persons);
  [[nodiscard]] bool wanted(Skimmed::Kind kind, std::int64_t id) const;
  /// Whether any record of these is: the students' file, or the guardians'.
  [[nodiscard]] bool any_wanted(Skimmed::Kind person) const;
  /// How many were heard to say what they said, and are not wanted.
  [[nodiscard]] std::int64_t unchanged(Skimmed::Kind kind) const;
  /// After the import: what was said now is what was said last, but for records of which something was odd (in any
  /// order), which shall be read and told of each time.
  void remember(std::span<const Origin> odd);

 private:
  static constexpr std::size_t kKinds = 6;
  class Walk;
  struct Statements;
  struct Tally {
    std::int64_t count = 0;
    std::int64_t sum = 0;  ///< of what stands for each one's ids, so that one for another shows
    bool operator==(const Tally&) const = default;
  };
  [[nodiscard]] bool all_named() const;
  void find_wanted();
  void drop_unnamed();

  SQLite::Database& database_;
  std::unique_ptr<Statements> statements_;
  std::vector<Skimmed::Kind> persons_;  ///< what the exports tell of; none: nothing is sure
  std::set<int> files_;
  bool whole_ = true;                  ///< all is read
  std::array<Tally, kKinds> heard_{};  ///< of those that said something last time
  std::array<std::int64_t, kKinds> named_{};
  std::array<std::unordered_set<std::int64_t>, kKinds> wanted_{};  ///< students, guardians and both kinds of addresses
};

}  // namespace scts::store
